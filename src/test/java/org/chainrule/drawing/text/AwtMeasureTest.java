package org.chainrule.drawing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.junit.jupiter.api.Test;

class AwtMeasureTest {

  private static final Formula Z = z();

  private final AwtMeasure measure = new AwtMeasure();

  private static Formula z() {
    return Formulas.low(Formulas.letter("z"), Formulas.whole(1));
  }

  @Test
  void widthIsInProportionToTheSize() {
    double width = measure.textWidth("−0.125", TextStyle.regular(1));
    assertThat(measure.textWidth("−0.125", TextStyle.regular(13)))
        .isCloseTo(13 * width, within(1e-9));
    assertThat(measure.formula(Z, 30).width())
        .isCloseTo(30 * measure.formula(Z, 1).width(), within(1e-9));
  }

  @Test
  void widthDoesNotDependOnTheAlignment() {
    TextStyle style = TextStyle.strong(13);
    assertThat(measure.textWidth("off", style.right())).isEqualTo(measure.textWidth("off", style));
    assertThat(measure.left("off", 100, style)).isEqualTo(100);
    assertThat(measure.left("off", 100, style.right()))
        .isEqualTo(100 - measure.textWidth("off", style));
    assertThat(measure.left("off", 100, style.centered()))
        .isEqualTo(100 - measure.textWidth("off", style) / 2);
  }

  @Test
  void digitsAreEquallyWide() {
    for (boolean strong : new boolean[] {false, true}) {
      TextStyle style = new TextStyle(13, strong, TextStyle.Align.LEFT);
      double zero = measure.textWidth("0", style);
      for (String digit : "1 2 3 4 5 6 7 8 9".split(" ")) {
        assertThat(measure.textWidth(digit, style)).as(digit).isCloseTo(zero, within(0.01));
      }
    }
  }

  @Test
  void aFormulaIsSetOnce() {
    assertThat(measure.outline(Z)).isSameAs(measure.outline(z()));
  }

  @Test
  void onlyWhatWasNeverSetTakesTime() {
    Formula wide = Formulas.letter("x".repeat(3_000));
    assertThat(measure.setsQuickly(Stream.of(Z, z()))).isTrue();
    assertThat(measure.setsQuickly(Stream.of(Z, wide))).isFalse();
    measure.formula(wide, 1);
    assertThat(measure.setsQuickly(Stream.of(Z, wide))).isTrue();
  }

  @Test
  void threadsMayShareIt() {
    List<Measure.Extent> extents =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> new AwtMeasure().formula(Formulas.fraction(z(), z()), 10))
            .toList();
    assertThat(extents).isEqualTo(Collections.nCopies(200, extents.get(0)));
  }

  @Test
  void onlyTheMostRecentlyUsedIsKept() {
    int[] made = {0};
    RecentlyUsed<String, Integer> numbers = new RecentlyUsed<>(2, key -> ++made[0]);
    numbers.get("a");
    numbers.get("b");
    numbers.get("a");
    numbers.get("c");
    assertThat(numbers.size()).isEqualTo(2);
    assertThat(numbers.get("a")).isEqualTo(1);
    assertThat(numbers.get("b")).isEqualTo(4);
  }

  /** Else the UI thread would wait while a job typesets a long sheet. */
  @Test
  void whatIsKnownIsThereWhileAnotherThreadMakesSomething() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    RecentlyUsed<String, String> answers =
        new RecentlyUsed<>(2, key -> key.equals("slow") ? slowly(begun, mayEnd) : key);
    answers.get("known");
    // Java's common pool has one thread alone on a computer with two processors.
    Executor own = work -> new Thread(work).start();
    CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> answers.get("slow"), own);
    begun.await();
    CompletableFuture<String> known =
        CompletableFuture.supplyAsync(() -> answers.get("known"), own);
    try {
      assertThat(known.get(5, TimeUnit.SECONDS)).isEqualTo("known");
      assertThat(slow).isNotDone();
    } finally {
      mayEnd.countDown();
    }
    assertThat(slow.get(5, TimeUnit.SECONDS)).isEqualTo("slowly");
  }

  private static String slowly(CountDownLatch begun, CountDownLatch mayEnd) {
    begun.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return "slowly";
  }

  @Test
  void aFormulaThatCannotBeSetIsToldOnce() {
    List<Throwable> faults = new ArrayList<>();
    AwtMeasure telling = new AwtMeasure(faults::add);
    String broken = "\\undefined x";

    for (int k = 0; k < 3_000; k++) {
      telling.outline(broken);
      telling.outline(Formulas.whole(k));
    }

    assertThat(telling.outline(broken).faulty()).isTrue();
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0))
        .hasMessageContaining("\\undefined x")
        .hasCauseInstanceOf(Exception.class);
  }
}
