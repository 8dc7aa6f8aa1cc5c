#pragma once
#include <zlib.h>

/// `inflateInit2` is a macro and does not reach Swift; 15 + 16 accepts the gzip wrapper only.
static inline int cairn_inflate_init_gzip(z_streamp stream) {
  return inflateInit2(stream, 15 + 16);
}

/// The same for writing, as small as zlib can.
static inline int cairn_deflate_init_gzip(z_streamp stream) {
  return deflateInit2(stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}
