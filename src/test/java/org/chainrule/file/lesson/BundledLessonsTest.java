package org.chainrule.file.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.Stop;
import org.chainrule.network.Layer;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Mark;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the bundled lessons say is so. Each stop lists under {@code cites} which number of which
 * matrix its notes give; they are recomputed here, and no number stands in the notes without.
 */
class BundledLessonsTest {

  /** Numbers that count or name something. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)\\b(units?|rows?|layers?|linear|exercises?|ctrl|F) ?\\d(\\.\\d)?(,? and \\d)?|1/\\(|1 − ŷ");

  private static final Pattern NUMBER = Pattern.compile("−?\\d+(\\.\\d+)?(e−\\d+)?");

  /** What is cited: of another scenario, times a factor, the matrix, the entry. */
  private static final Pattern CITED =
      Pattern.compile("(?:([a-z-]+) )?(?:(-?[\\d.]+) )?(\\w+)(?::(\\d),(\\d))?");

  static List<String> ids() {
    return BundledLessons.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void saysWhatItTeachesAndSomethingAtEachStop(String id) {
    Lesson lesson = BundledLessons.load(id);
    assertThat(lesson.name()).isNotBlank();
    assertThat(lesson.teaches()).isNotBlank();
    boolean first = id.equals(BundledLessons.FIRST);
    assertThat(lesson.stops().size()).isBetween(first ? 6 : 12, first ? 10 : 20);
    for (Stop stop : lesson.stops()) {
      assertThat(stop.title()).isNotBlank().hasSizeLessThan(70);
      assertThat(stop.notes()).hasSizeBetween(60, 420);
    }
  }

  @Test
  void theFirstOneIsThere() {
    assertThat(BundledLessons.ids()).hasSize(4).startsWith(BundledLessons.FIRST);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void givesNoNumberThatThePassDoesNotGive(String id) throws Exception {
    Lesson lesson = BundledLessons.load(id);
    for (int k = 0; k < lesson.stops().size(); k++) {
      Stop stop = lesson.stops().get(k);
      Set<String> cited = new HashSet<>();
      JsonNode cites = new ObjectMapper().readTree(stop.unknown().getOrDefault("cites", "{}"));
      for (Map.Entry<String, JsonNode> cite : cites.properties()) {
        String said = cite.getValue().asText();
        cited.add(said);
        assertThat(stop.notes()).as(stop.title()).contains(said);
        if (!cite.getKey().equals("rate")) {
          assertThat(said)
              .as("%s at %s", cite.getKey(), stop.title())
              .isEqualTo(value(lesson, k, cite.getKey()));
        }
      }
      assertThat(cited).as(stop.title()).containsAll(numbers(stop.notes()));
    }
  }

  private static List<String> numbers(String notes) {
    List<String> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(NAMES.matcher(notes).replaceAll(""));
    while (matcher.find()) {
      numbers.add(matcher.group());
    }
    return numbers;
  }

  private static String value(Lesson lesson, int stop, String cited) {
    Matcher parts = CITED.matcher(cited);
    assertThat(parts.matches()).as(cited).isTrue();
    Scenario scenario =
        parts.group(1) == null
            ? lesson.scenario(stop)
            : lesson.scenarios().get(parts.group(1)).scenario();
    Trace trace = Pass.run(scenario);
    Quantity quantity =
        trace.quantities().stream()
            .filter(one -> one.name().id().equals(parts.group(3)))
            .findFirst()
            .orElseThrow();
    int row = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4)) - 1;
    int column = parts.group(5) == null ? 0 : Integer.parseInt(parts.group(5)) - 1;
    double factor = parts.group(2) == null ? 1 : Double.parseDouble(parts.group(2));
    return Numbers.DEFAULT.plain(factor * quantity.value().get(row, column));
  }

  /** The nets of the dead unit are one step of descent apart, as their notes say. */
  @ParameterizedTest
  @MethodSource("steps")
  void aStepOfDescentLeadsFromOneNetToTheOther(String after, double rate) {
    Lesson lesson = BundledLessons.load("dead-relu");
    Scenario before = lesson.scenarios().get("before").scenario();
    Trace trace = Pass.run(before);
    for (int k = 1; k <= before.network().depth(); k++) {
      Layer layer = lesson.scenarios().get(after).scenario().network().layer(k);
      requireStep(trace, Name.weight(k), layer.weight(), rate);
      requireStep(trace, Name.bias(k), layer.bias().orElseThrow(), rate);
    }
  }

  static List<Object[]> steps() {
    return List.of(new Object[] {"after", 0.1}, new Object[] {"gentle", 0.01});
  }

  private static void requireStep(Trace trace, Name name, Matrix after, double rate) {
    Matrix value = trace.quantity(name).value();
    Matrix gradient = trace.quantity(name.gradient()).value();
    for (int i = 0; i < value.rows(); i++) {
      for (int j = 0; j < value.columns(); j++) {
        assertThat(after.get(i, j))
            .isCloseTo(value.get(i, j) - rate * gradient.get(i, j), within(1e-12));
      }
    }
  }

  /** What is said of marks: who is off for this sample, who is dead, flat, or at the corner. */
  @ParameterizedTest
  @CsvSource({
    "dead-relu, relu, 1, 0, OFF",
    "dead-relu, before, 0, 0, ",
    "dead-relu, before, 0, 1, ",
    "dead-relu, after, 0, 0, DEAD",
    "dead-relu, gentle, 0, 0, ",
    "dead-relu, all, 0, 0, OFF",
    "dead-relu, all, 1, 0, OFF",
    "dead-relu, all, 2, 0, OFF",
    "dead-relu, xor, 0, 0, OFF",
    "dead-relu, xor, 0, 1, ",
    "dead-relu, xor, 1, 2, OFF",
    "dead-relu, xor, 1, 3, ",
    "solution-sheet, kink, 0, 0, KINK",
    "solution-sheet, sigmoid, 0, 0, FLAT",
    "solution-sheet, sigmoid, 1, 0, ",
    "solution-sheet, sigmoid, 2, 0, FLAT",
  })
  void theUnitsAreInTheStateThatIsSaid(
      String id, String scenario, int unit, int sample, Mark mark) {
    Trace trace = run(id, scenario);
    Set<Mark> expected = mark == null ? Set.of() : Set.of(mark);
    Set<Mark> marks = new Marks(trace, Marks.FLAT).at(Name.linearOutput(1), unit, sample);
    marks.remove(Mark.CANCELLED);
    assertThat(marks).isEqualTo(expected);
  }

  @Test
  void theWeightsOfTheDeadUnitHaveNoGradientAndThoseOfXorHave() {
    Trace dead = run("dead-relu", "after");
    assertThat(dead.quantity(Name.weight(1).gradient()).get(0, 0)).isZero();
    assertThat(dead.quantity(Name.bias(1).gradient()).get(0, 0)).isZero();
    assertThat(dead.quantity(Name.layerOutput(1).gradient()).get(0, 0)).isNotZero();
    Matrix xor = run("dead-relu", "xor").quantity(Name.weight(1).gradient()).value();
    assertThat(xor.get(0, 0)).isNotZero();
    assertThat(xor.get(1, 0)).isNotZero();
  }

  /** In the chain with weights 1 each σ multiplies by ¼, with weights 8 the gradient doubles. */
  @ParameterizedTest
  @CsvSource({"shrink, 0.25", "grow, 2"})
  void eachLayerOfTheChainsMultipliesByTheSame(String scenario, double factor) {
    Trace trace = run("solution-sheet", scenario);
    for (int layer = 1; layer < 3; layer++) {
      double here = trace.quantity(Name.linearOutput(layer).gradient()).get(0, 0);
      double next = trace.quantity(Name.linearOutput(layer + 1).gradient()).get(0, 0);
      assertThat(here / next).isCloseTo(factor, within(1e-12));
    }
  }

  private static Trace run(String id, String scenario) {
    return Pass.run(BundledLessons.load(id).scenarios().get(scenario).scenario());
  }
}
