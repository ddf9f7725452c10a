package org.chainrule.practice.line;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainrule.pass.program.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Right lines in every form are taken, and near misses are not. */
final class TypedLinesTest {

  private static final Map<String, Trace> NETS = new HashMap<>();
  private static final Map<String, AlikeNets> ALIKE = new HashMap<>();

  /** A line of the lists. */
  record Typed(String net, String asked, String line) {

    LineTask task() {
      return LineNets.task(trace(), asked);
    }

    private Trace trace() {
      return NETS.computeIfAbsent(net, LineNets::of);
    }

    LineReading read() {
      return task().read(line);
    }

    Verdict verdict(Line read) {
      AlikeNets nets = ALIKE.computeIfAbsent(net, name -> new AlikeNets(trace()));
      return new LineMarker(task(), nets, OwnLines.NONE).mark(read);
    }
  }

  static Stream<Typed> right() throws IOException {
    return list("right.txt");
  }

  static Stream<Typed> near() throws IOException {
    return list("near.txt");
  }

  private static Stream<Typed> list(String name) throws IOException {
    try (InputStream in = TypedLinesTest.class.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(TypedLinesTest::typed);
    }
  }

  private static Typed typed(String line) {
    String[] parts = line.split(" \\| ", 3);
    return new Typed(parts[0], parts[1], parts[2]);
  }

  @ParameterizedTest
  @MethodSource("right")
  void whatIsRightIsTaken(Typed typed) {
    if (typed.read() instanceof Line line) {
      assertTrue(typed.verdict(line) instanceof Verdict.Right, () -> "" + typed.verdict(line));
    } else {
      fail("" + typed.read());
    }
  }

  @ParameterizedTest
  @MethodSource("near")
  void whatIsNearlyRightIsNot(Typed typed) {
    if (typed.read() instanceof Line line) {
      Verdict verdict = typed.verdict(line);
      assertFalse(verdict.isRight(), verdict::toString);
    }
  }

  @Test
  void thereAreSixtyOfEach() throws IOException {
    List<Long> counts = List.of(right().distinct().count(), near().distinct().count());
    assertTrue(counts.stream().allMatch(count -> count >= 60), counts::toString);
  }
}
