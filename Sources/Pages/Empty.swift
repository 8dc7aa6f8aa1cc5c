// The pages come next.
