package org.chainrule.formula.reading;

/**
 * One sign of a typed formula.
 *
 * @param kind what it is
 * @param text the sign, where several stand for one always the same; of small letters the large
 *     ones
 * @param start the index of its first character
 * @param end the index behind its last character
 * @param apart whether a space stands before it
 */
record Token(Kind kind, String text, int start, int end, boolean apart) {

  /** What a sign is. */
  enum Kind {
    NUMBER,
    NAME,
    /** A number in braces, for which something else is put in. */
    SLOT,
    /** Small letters on high. */
    HIGH,
    /** Small letters below. */
    LOW,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean is(Kind expected) {
    return kind == expected;
  }
}
