package org.chainrule.pass.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every tensor of every pass against PyTorch's, by the reference file's rule: max |got − T| ≤ rtol
 * max |T| + atol, and what is not finite is equal.
 */
class ReferenceCasesTest {

  static List<ReferenceCase> cases() {
    return ReferenceCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithPyTorch(ReferenceCase reference) {
    Trace trace = reference.run();

    SoftAssertions softly = new SoftAssertions();
    reference
        .expected()
        .forEach((name, expected) -> compare(softly, reference, trace, name, expected));
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyStepIsCompared(ReferenceCase reference) {
    Set<Name> computed = new LinkedHashSet<>();
    reference.run().steps().forEach(step -> computed.add(step.name()));

    assertThat(reference.expected().keySet()).containsExactlyInAnyOrderElementsOf(computed);
  }

  @Test
  void allCasesOfTheFileAreHere() {
    assertThat(cases()).hasSize(73);
    assertThat(cases()).extracting(ReferenceCase::toString).doesNotHaveDuplicates();
  }

  @Test
  void someGradientIsInfinite() {
    Stream<Matrix> tensors = cases().stream().flatMap(c -> c.expected().values().stream());

    assertThat(tensors).anyMatch(tensor -> !Double.isFinite(tensor.sum()));
  }

  private static void compare(
      SoftAssertions softly, ReferenceCase reference, Trace trace, Name name, Matrix expected) {
    Matrix got = trace.quantity(name).value();
    softly.assertThat(got.sameShape(expected)).as("shape of %s", name).isTrue();
    double bound = reference.rtol() * expected.maxMagnitude() + reference.atol();
    Matrix error = got.zip(expected, ReferenceCasesTest::distance);
    softly
        .assertThat(Stream.of(error.toRows()).flatMapToDouble(DoubleStream::of))
        .as("%s: got %s instead of %s", name, got, expected)
        .allMatch(distance -> distance <= bound);
  }

  private static double distance(double got, double expected) {
    if (Double.isFinite(expected)) {
      return Math.abs(got - expected);
    }
    return Double.compare(got, expected) == 0 ? 0 : Double.POSITIVE_INFINITY;
  }
}
