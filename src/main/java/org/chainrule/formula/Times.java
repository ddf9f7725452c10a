package org.chainrule.formula;

/** How factors are multiplied, and which sign stands between them. */
public enum Times {
  /** Matrices, a small space between them. */
  MATRIX(Kind.MATRIX, Sign.SPACE),
  /** Matrices, a dot between them. */
  MATRIX_DOT(Kind.MATRIX, Sign.DOT),
  /** Matrices, nothing between them. */
  MATRIX_TIGHT(Kind.MATRIX, Sign.NOTHING),
  /** Matrices entry by entry. */
  ENTRYWISE(Kind.ENTRYWISE, Sign.CIRCLE),
  /** A number times something, a small space between them. */
  SCALAR(Kind.SCALAR, Sign.SPACE),
  /** A number times something, a dot between them. */
  SCALAR_DOT(Kind.SCALAR, Sign.DOT),
  /** A number times something, a cross between them. */
  SCALAR_CROSS(Kind.SCALAR, Sign.CROSS),
  /** A number times something, nothing between them. */
  SCALAR_TIGHT(Kind.SCALAR, Sign.NOTHING);

  /** What is multiplied. */
  public enum Kind {
    /** Rows by columns. */
    MATRIX,
    /** Entries that share a place. */
    ENTRYWISE,
    /** Numbers, or a number and every entry of something. */
    SCALAR
  }

  /** What stands between two factors. */
  public enum Sign {
    NOTHING(""),
    SPACE(" "),
    DOT("·"),
    CROSS("×"),
    CIRCLE("⊙");

    private final String text;

    Sign(String text) {
      this.text = text;
    }

    /** The sign itself. */
    public String text() {
      return text;
    }
  }

  private final Kind kind;
  private final Sign sign;

  Times(Kind kind, Sign sign) {
    this.kind = kind;
    this.sign = sign;
  }

  /** What is multiplied. */
  public Kind kind() {
    return kind;
  }

  /** What stands between two factors. */
  public Sign sign() {
    return sign;
  }

  /** The same with a dot in place of a space. */
  public Times dotted() {
    return switch (this) {
      case MATRIX -> MATRIX_DOT;
      case SCALAR -> SCALAR_DOT;
      default -> this;
    };
  }
}
