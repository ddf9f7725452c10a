package org.chainrule.formula.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Names;
import org.chainrule.formula.value.MisfitException;
import org.chainrule.formula.value.Shape;
import org.chainrule.formula.value.Shapes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not fit is found again in the typed text. */
final class ReadingTest {

  private static Optional<Shape> shape(String id) {
    return switch (id) {
      case "W1" -> Optional.of(new Shape(3, 2));
      case "W2" -> Optional.of(new Shape(2, 3));
      case "z1", "dl_dz1" -> Optional.of(new Shape(3, 1));
      case "x", "dl_dz3" -> Optional.of(new Shape(2, 1));
      default -> Optional.empty();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          W2 @ dz3 * (z1 > 0) ~ W2 @ dz3
          dz3 @ x.T @ z1 * 2 ~ dz3 @ x.T @ z1
          2 * (z1 + z1 + x - z1) ~ z1 + z1 + x
          W₂ dz₃ ⊙ (z₁ > 0) ~ W₂ dz₃
          (z1 > 0) .* (z1 > x) ~ z1 > x
          np.dot(W1, W2) + W1.dot(z1) ~ W1.dot(z1)
          z1 ⊙ x ⊙ z1 ~ z1 ⊙ x
          np.maximum(z1, x) / 2 ~ np.maximum(z1, x)
          z1 + dℓ/dz₁ − dz3 ~ z1 + dℓ/dz₁ − dz3
          """)
  void thePlaceOfAMisfitIsFoundInTheText(String typed, String place) throws UnreadableException {
    Reading reading = new Reader(Names::of).readWithPlaces(typed);
    MisfitException misfit =
        assertThrows(MisfitException.class, () -> Shapes.of(reading.formula(), ReadingTest::shape));
    Span span = reading.place(misfit.place()).orElseThrow();
    assertEquals(place, typed.substring(span.start(), span.end()));
  }

  @ParameterizedTest
  @CsvSource({
    "z1 * z1, 2",
    "z1 @ z1, 1",
    "z1 .* z1, 1",
    "z1 * z1 ⊙ x, 1",
    "W2' * z1, 1",
    "f(z1)(1 - f(z1)), 2",
    "f(z1) * (z1), 2"
  })
  void onlyWhatNothingExplainsMayBeReadInTwoWays(String typed, int dialects) {
    assertEquals(dialects, Dialect.possible(typed).size());
  }

  /** What is put in for a part stands where the part stood. */
  @org.junit.jupiter.api.Test
  void placesFollowTheirParts() throws UnreadableException {
    Reading reading = new Reader(Names::of).readWithPlaces("W1 @ x");
    Formula other = Names.read("z1");
    Reading changed = reading.map(part -> part.equals(reading.formula()) ? other : part);
    assertEquals(new Span(0, 6), changed.place(other).orElseThrow());
  }
}
