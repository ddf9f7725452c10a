package org.chainrule.formula;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * A function by its name, with what the writers and the evaluation have to know of it: what it is
 * called elsewhere, and its value or its definition by others. Two of one name are the same.
 */
public final class Function {

  /** How the name is set. */
  public enum Style {
    /** As a letter, such as σ. */
    LETTER,
    /** Upright, as words of mathematics are, such as log. */
    UPRIGHT
  }

  private final String name;
  private final String code;
  private final Optional<ToDoubleFunction<double[]>> value;
  private final Optional<java.util.function.Function<List<Formula>, Formula>> definition;

  private Function(
      String name,
      String code,
      Optional<ToDoubleFunction<double[]>> value,
      Optional<java.util.function.Function<List<Formula>, Formula>> definition) {
    this.name = name;
    this.code = code;
    this.value = value;
    this.definition = definition;
  }

  /**
   * An elementary function of one or more numbers.
   *
   * @param name as it stands in a formula
   * @param code what it is called in NumPy and PyTorch alike, without the module; empty if they
   *     lack it
   * @param value its value for its arguments
   */
  static Function elementary(String name, String code, ToDoubleFunction<double[]> value) {
    return new Function(name, code, Optional.of(value), Optional.empty());
  }

  /**
   * A function of one number that others define.
   *
   * @param name as it stands in a formula
   * @param definition what it is for an argument
   */
  public static Function defined(String name, UnaryOperator<Formula> definition) {
    return definedWith(name, arguments -> definition.apply(arguments.get(0)));
  }

  /** A function of several numbers that others define; the one in its index comes first. */
  public static Function definedWith(
      String name, java.util.function.Function<List<Formula>, Formula> definition) {
    return new Function(name, "", Optional.empty(), Optional.of(definition));
  }

  /** A function of which only the name is known here. */
  public static Function named(String name) {
    return new Function(name, "", Optional.empty(), Optional.empty());
  }

  /** A function of matrices, with what NumPy and PyTorch alike call it, without the module. */
  static Function called(String name, String code) {
    return new Function(name, code, Optional.empty(), Optional.empty());
  }

  /** The name as it stands in a formula. */
  public String name() {
    return name;
  }

  /** How the name is set. */
  public Style style() {
    return name.codePointCount(0, name.length()) == 1 ? Style.LETTER : Style.UPRIGHT;
  }

  /** What it is called in NumPy and PyTorch, without the module, if they have it. */
  public Optional<String> code() {
    return Optional.of(code).filter(known -> !known.isEmpty());
  }

  /** Returns what it is for these arguments by other functions, if others define it. */
  public Optional<Formula> definition(List<Formula> arguments) {
    return definition.map(definedAs -> definedAs.apply(arguments));
  }

  /** Whether it is known to give an entry for each entry of its argument. */
  public boolean isEntrywise() {
    return isElementary() || definition.isPresent();
  }

  /** Whether it is elementary, so that its value for numbers is known. */
  public boolean isElementary() {
    return value.isPresent();
  }

  /** Returns the value of an elementary function. */
  public Optional<Double> value(double... arguments) {
    return value.map(f -> f.applyAsDouble(arguments));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Function that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
