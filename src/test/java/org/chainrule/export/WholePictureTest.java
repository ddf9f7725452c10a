package org.chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.export.StepColumns.Place;
import org.chainrule.export.WholePicture.Paper;
import org.chainrule.layout.Box;
import org.chainrule.pass.program.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholePictureTest {

  private static final long ANY = 64_000_000;

  private static List<Integer> all(Explainer explainer) {
    return IntStream.rangeClosed(1, explainer.trace().steps().size()).boxed().toList();
  }

  private static WholePicture of(Explainer explainer, List<List<Paper>> papers) {
    return WholePicture.of(
        explainer,
        all(explainer),
        "net",
        Palette.light(),
        Samples.LEGIBLE,
        0,
        papers,
        fault -> {
          throw new AssertionError(fault);
        });
  }

  private static Box box(WholeAreas areas, Place place) {
    double text = areas.text();
    return new Box(
        areas.said().x() + place.x() * text,
        areas.said().y() + place.y() * text,
        1,
        place.sheet().height() * text);
  }

  /** 6 points for a digit and 6.5 for a letter are what a printed sheet needs at the least. */
  @ParameterizedTest
  @ValueSource(strings = {"relu-regression", "sigmoid-bce", "xor", "residual-block", "8-16-8"})
  void canBeReadAndHasEveryStepOnThePage(String id) {
    Explainer explainer = Traces.bundled(id);
    WholePicture picture = of(explainer, Paper.all(ANY));
    WholeAreas areas = picture.areas();
    List<Place> places = areas.columns().orElseThrow().places();

    assertThat(areas.digits()).isGreaterThanOrEqualTo(12);
    assertThat(areas.text()).isGreaterThanOrEqualTo(13);
    assertThat(places).extracting(Place::step).isEqualTo(explainer.trace().steps());
    assertThat(places)
        .allSatisfy(place -> assertThat(picture.whole().holds(box(areas, place))).isTrue());
    for (int k = 1; k < places.size(); k++) {
      Box before = box(areas, places.get(k - 1));
      Box now = box(areas, places.get(k));
      assertThat(now.x() > before.x() || now.y() > before.bottom()).isTrue();
    }
  }

  @Test
  void isOnTheSmallestPaperThatWillDo() {
    assertThat(of(Traces.bundled("relu-regression"), Paper.all(ANY)).whole())
        .isEqualTo(new Box(0, 0, 1191, 1684));
    assertThat(of(Traces.bundled("8-16-8"), Paper.all(ANY)).whole())
        .satisfies(page -> assertThat(page.holds(new Box(0, 0, 1684, 1684))).isTrue());
  }

  @Test
  void asksForNoMorePixelsThanThereMayBe() {
    assertThat(Paper.all(4_100_000)).hasSize(2);
    assertThat(Paper.all(1)).hasSize(1);
  }

  /** What has too little room comes out small, but all of it. */
  @ParameterizedTest
  @CsvSource({"1920, 1080", "240, 240", "4000, 240", "240, 4000"})
  void hasTheSizeAskedForAndStillEveryStep(int width, int height) {
    Explainer explainer = Traces.bundled("sigmoid-bce");

    WholePicture picture = of(explainer, List.of(List.of(new Paper(width, height))));

    assertThat(picture.whole()).isEqualTo(new Box(0, 0, width, height));
    assertThat(picture.areas().columns().orElseThrow().places())
        .extracting(Place::step)
        .isEqualTo(explainer.trace().steps());
    assertThat(picture.areas().text()).isPositive();
  }

  /** The last step is no more than any other, so that nothing of it is lit or framed. */
  @Test
  void letsNoStepStandOut() {
    Explainer explainer = Traces.bundled("relu-regression");
    WholePicture picture = of(explainer, Paper.all(ANY));
    Step last = explainer.trace().step(explainer.trace().steps().size());

    List<Drawn> whole = picture.pieces(last.number(), false);
    List<Drawn> graph =
        GraphPicture.ofWhole(explainer, Palette.light(), 20, Samples.ALL, 0, fault -> {})
            .pieces(last.number(), false);

    assertThat(isMarked(graph)).isTrue();
    assertThat(isMarked(whole)).isFalse();
  }

  private static boolean isMarked(List<Drawn> pieces) {
    return pieces.stream()
        .map(piece -> piece instanceof Drawn.Clipped clipped ? clipped.what() : piece)
        .anyMatch(
            piece -> piece instanceof Drawn.Meant meant && meant.meaning() == Meaning.CURRENT);
  }

  @Test
  void showsTheGraphAloneWhereNoStepWasTaken() {
    Explainer explainer = Traces.bundled("relu-regression");

    WholePicture picture =
        WholePicture.of(
            explainer,
            List.of(0),
            "net",
            Palette.light(),
            Samples.ALL,
            0,
            Paper.all(ANY),
            fault -> {});

    assertThat(picture.areas().columns()).isEmpty();
    assertThat(picture.paint(0, 0.2, false).getWidth()).isPositive();
  }
}
