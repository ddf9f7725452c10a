package org.chainrule.formula.writing;

/**
 * A piece of code.
 *
 * @param text the code
 * @param binding how closely its outermost operator binds
 * @param truth whether its entries are true and false in place of 1 and 0
 */
record Code(String text, Binding binding, boolean truth) {

  /** How closely an operator binds in Python, from the loosest on. */
  enum Binding {
    COMPARISON,
    SUM,
    PRODUCT,
    SIGN,
    POWER,
    /** A name, a call, something in parentheses. */
    WHOLE
  }

  Code(String text, Binding binding) {
    this(text, binding, false);
  }

  static Code whole(String text) {
    return new Code(text, Binding.WHOLE);
  }

  /** Returns the code as it may stand beside an operator that binds so closely. */
  String within(Binding around) {
    return binding.compareTo(around) < 0 ? "(" + text + ")" : text;
  }

  /** Returns the code as it may stand right of an operator that binds so closely. */
  String rightOf(Binding around) {
    return binding.compareTo(around) <= 0 ? "(" + text + ")" : text;
  }
}
