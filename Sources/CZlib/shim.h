#pragma once
#include <zlib.h>

/// `inflateInit2` is a macro and does not reach Swift; 15 + 16 accepts the gzip wrapper only.
static inline int cairn_inflate_init_gzip(z_streamp stream) {
  return inflateInit2(stream, 15 + 16);
}

/// The same for writing. The level is from 1, fast, to 9, as small as zlib can.
static inline int cairn_deflate_init_gzip(z_streamp stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}
