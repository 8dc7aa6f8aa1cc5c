#pragma once
#include <zlib.h>

/// `inflateInit2` is a macro and does not reach Swift; 15 + 16 accepts the gzip wrapper only.
static inline int cairn_inflate_init_gzip(z_streamp stream) {
  return inflateInit2(stream, 15 + 16);
}
