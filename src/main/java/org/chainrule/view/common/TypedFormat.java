package org.chainrule.view.common;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chainrule.typed.TypedException;
import org.chainrule.typed.TypedNumber;

/**
 * How a kind of value is typed and written.
 *
 * @param <T> the kind of value
 * @param reader reads what was typed
 * @param writer writes a value as it may be typed
 */
public record TypedFormat<T>(Reader<T> reader, Function<T, String> writer) {

  /** Reads a value from a text. */
  @FunctionalInterface
  public interface Reader<T> {

    /** Hands a value on; returns why not if the text is none, or what the receiver says. */
    Optional<String> read(String typed, Function<T, Optional<String>> receiver);
  }

  /** Any text is a value. */
  public static TypedFormat<String> text() {
    return new TypedFormat<>((typed, receiver) -> receiver.apply(typed), text -> text);
  }

  /** Numbers as they are typed into cells: fractions and roots too. */
  public static TypedFormat<Double> number(Function<Double, String> writer) {
    return new TypedFormat<>(TypedFormat::readNumber, writer);
  }

  private static Optional<String> readNumber(
      String typed, Function<Double, Optional<String>> receiver) {
    double number;
    try {
      number = TypedNumber.parse(typed);
    } catch (TypedException noNumber) {
      return Optional.of(noNumber.getMessage());
    }
    return receiver.apply(number);
  }

  /**
   * Numbers in Java's own form, with any minus sign and blanks about them.
   *
   * @param parser throws a NumberFormatException for what is none
   * @param reason says why a text is refused
   */
  public static <T> TypedFormat<T> plain(Function<String, T> parser, UnaryOperator<String> reason) {
    return new TypedFormat<>(
        (typed, receiver) -> {
          T value;
          try {
            value = parser.apply(typed.strip().replace('−', '-'));
          } catch (NumberFormatException noNumber) {
            return Optional.of(reason.apply(typed.strip()));
          }
          return receiver.apply(value);
        },
        String::valueOf);
  }
}
