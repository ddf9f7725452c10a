package org.chainrule.file.arrays;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The types of entries of NumPy's arrays that can be read; i8 and u8 are rounded to doubles, all
 * others are exact.
 */
enum NpyType {
  F2(2, (data, place) -> half(data.getShort(place))),
  F4(4, ByteBuffer::getFloat),
  F8(8, ByteBuffer::getDouble),
  I1(1, ByteBuffer::get),
  I2(2, ByteBuffer::getShort),
  I4(4, ByteBuffer::getInt),
  I8(8, ByteBuffer::getLong),
  U1(1, (data, place) -> Byte.toUnsignedInt(data.get(place))),
  U2(2, (data, place) -> Short.toUnsignedInt(data.getShort(place))),
  U4(4, (data, place) -> Integer.toUnsignedLong(data.getInt(place))),
  U8(8, (data, place) -> Double.parseDouble(Long.toUnsignedString(data.getLong(place)))),
  B1(1, (data, place) -> data.get(place) == 0 ? 0 : 1);

  // Binary16 of IEEE 754: a sign, 5 bits of exponent with a bias of 15, 10 bits behind the point.
  private static final int HALF_FRACTION_BITS = 10;
  private static final int HALF_FRACTION = 0x3FF;
  private static final int HALF_EXPONENT = 0x1F;
  private static final int HALF_BIAS = 15;

  /** Reads the entry whose first byte stands at a place. */
  @FunctionalInterface
  private interface Reader {
    double at(ByteBuffer data, int place);
  }

  private final int bytes;
  private final Reader reader;

  NpyType(int bytes, Reader reader) {
    this.bytes = bytes;
    this.reader = reader;
  }

  /** Returns the type that is called so, such as {@code f8}. */
  static Optional<NpyType> of(String name) {
    return Arrays.stream(values())
        .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /** How many bytes an entry takes. */
  int bytes() {
    return bytes;
  }

  /** Returns the entry with this index, counted from 0. */
  double get(ByteBuffer data, int index) {
    return reader.at(data, index * bytes);
  }

  private static double half(short bits) {
    int exponent = bits >> HALF_FRACTION_BITS & HALF_EXPONENT;
    int fraction = bits & HALF_FRACTION;
    double size;
    if (exponent == HALF_EXPONENT) {
      size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else {
      // The smallest numbers have no leading 1, and the exponent of those that follow.
      int digits = exponent == 0 ? fraction : fraction + HALF_FRACTION + 1;
      size = Math.scalb((double) digits, Math.max(exponent, 1) - HALF_BIAS - HALF_FRACTION_BITS);
    }
    return bits < 0 ? -size : size;
  }
}
