package org.chainrule.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.Said;
import org.chainrule.fuzz.Smaller;
import org.chainrule.fuzz.Spoiler;

/** Numbers typed into a cell: a plain one is the nearest double, and none is not finite. */
public final class TypedHunt implements Hunt<String> {

  private static final List<String> NUMBERS =
      List.of(
          "3",
          "-2e-3",
          ".5",
          "5.",
          "0,5",
          "1/3",
          "√2",
          "2√3",
          "sqrt(2)",
          "−3",
          "1/√2",
          "π",
          "2*pi",
          "e^2",
          "1½",
          "(1+2)·3^-2",
          "3·10^(-5)",
          "1e308*10",
          "nan",
          "1..2",
          "2 e",
          "√-1",
          "(-8)^(1/3)");

  private static final List<String> SCRAPS =
      List.of(
          ("0 1 9 10 . , - + * / ^ ** √ sqrt ( ) π pi e E ½ ⅓ ² ⁻³ 1e999 1e-400 5e-324 e+ nan inf x"
                  + " 0x1 1_0 ٣ \u2212 \u00a0 \u202e \uFEFF \t 000000000000000000000 99999999999999999")
              .split(" "));

  @Override
  public String name() {
    return "typed";
  }

  @Override
  public int inTheBuild() {
    return 3000;
  }

  @Override
  public long mostBytes() {
    return 20_000_000;
  }

  @Override
  public String draw(Random random) {
    String number =
        random.nextBoolean()
            ? NUMBERS.get(random.nextInt(NUMBERS.size()))
            : Double.toString(Double.longBitsToDouble(random.nextLong()));
    return random.nextInt(4) == 0 ? number : new Spoiler(random, SCRAPS).text(number);
  }

  @Override
  public Outcome judge(String text) {
    double number;
    OptionalInt place;
    try {
      number = TypedNumber.parse(text);
      place = TypedNumber.lastPlace(text);
    } catch (TypedException refused) {
      Said.inOneLine(refused.getMessage());
      return Outcome.REFUSED;
    }
    assertThat(number).isFinite();
    if (text.matches("-?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
      assertThat(number).isEqualTo(Double.parseDouble(text));
      assertThat(place).isPresent();
      assertThat(number == 0).isEqualTo(!text.replaceAll("[eE].*", "").matches(".*[1-9].*"));
    }
    return Outcome.TAKEN;
  }

  @Override
  public Stream<String> smaller(String text) {
    return Smaller.texts(text);
  }

  @Override
  public String show(String text) {
    return text;
  }
}
