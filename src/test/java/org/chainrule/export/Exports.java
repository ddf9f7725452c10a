package org.chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.request.CodeLibrary;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.Part;
import org.chainrule.export.request.Progress;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.scenario.Scenario;

/** Passes to be exported by tests. */
public final class Exports {

  /** A name that would break out of the text of most formats, as the issue gives it. */
  public static final String HOSTILE = "</script><b>\"\\{%$&_^~#`";

  private static final int SQUARE = 32;
  private static final int DOT = 4;

  private Exports() {}

  /** The usual options, with code for a library. */
  public static Options code(CodeLibrary library) {
    return usual(Options.USUAL.perPage(), Options.USUAL.outlines(), library);
  }

  /** The usual options, with so many steps on a page. */
  public static Options perPage(int count) {
    return usual(count, Options.USUAL.outlines(), Options.USUAL.library());
  }

  /** The usual options, with letters as outlines or as text. */
  public static Options letters(boolean outlines) {
    return usual(Options.USUAL.perPage(), outlines, Options.USUAL.library());
  }

  private static Options usual(int perPage, boolean outlines, CodeLibrary library) {
    Options usual = Options.USUAL;
    return new Options(
        usual.view(),
        usual.palette(),
        usual.size(),
        usual.scale(),
        usual.transparent(),
        perPage,
        outlines,
        usual.pace(),
        usual.blank(),
        usual.slides(),
        library);
  }

  /** All steps of a bundled scenario. */
  public static Export bundled(String id, Options options) {
    return of(BundledScenarios.load(id), options);
  }

  /** All steps of a scenario. */
  public static Export of(Scenario scenario, Options options) {
    Explainer explainer = Traces.of(scenario);
    List<Integer> all = IntStream.rangeClosed(1, explainer.trace().steps().size()).boxed().toList();
    return of(scenario, explainer, all, options);
  }

  /** Some steps of a scenario. */
  public static Export of(
      Scenario scenario, Explainer explainer, List<Integer> cursors, Options options) {
    return new Export(
        scenario,
        explainer,
        cursors,
        options,
        fault -> {
          throw new AssertionError(fault);
        });
  }

  /** A scenario whose name would break out of the text of most formats. */
  public static Scenario hostile() {
    Scenario scenario = BundledScenarios.load("relu-regression");
    return new Scenario(HOSTILE, scenario.network(), scenario.sample());
  }

  /** The one file of an export. */
  public static byte[] file(Format format, Export export) throws IOException {
    List<Part> parts = format.parts(export);
    if (parts.size() != 1) {
      throw new AssertionError("not one file but " + parts.size());
    }
    return parts.get(0).content().bytes(Progress.NONE);
  }

  /**
   * Checks that another program painted what this one paints: over the whole the colours differ by
   * less than 0.012 in the mean, and nowhere, over a square of 32 pixels, by more than 0.1.
   */
  public static void assertAlike(BufferedImage page, BufferedImage picture, String what) {
    assertThat(difference(page, picture)).as(what).isLessThan(0.012);
    assertThat(worst(page, picture)).as(what).isLessThan(0.1);
  }

  /** The mean difference of two pictures' colours, black and white being 1 apart. */
  public static double difference(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      throw new AssertionError("pictures of different sizes");
    }
    int[] ones = pixels(one);
    int[] others = pixels(other);
    long sum = 0;
    for (int k = 0; k < ones.length; k++) {
      for (int shift = 0; shift < 24; shift += 8) {
        sum += Math.abs((ones[k] >> shift & 0xFF) - (others[k] >> shift & 0xFF));
      }
    }
    return sum / (255.0 * 3 * ones.length);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /**
   * The mean difference of two pictures' colours where they differ most, black and white being 1
   * apart: over a square about as large as a number, seen from so far that the painters' ways of
   * smoothing an edge are one. What is left out or elsewhere shows there, though it is little of
   * the whole.
   */
  static double worst(BufferedImage one, BufferedImage other) {
    int width = one.getWidth();
    int[] ones = pixels(one);
    int[] others = pixels(other);
    int columns = width / SQUARE;
    double[] squares = new double[columns * (one.getHeight() / SQUARE)];
    for (int y = 0; y + DOT <= one.getHeight() / SQUARE * SQUARE; y += DOT) {
      for (int x = 0; x + DOT <= columns * SQUARE; x += DOT) {
        squares[y / SQUARE * columns + x / SQUARE] += dot(ones, others, y * width + x, width);
      }
    }
    return Arrays.stream(squares).max().orElse(0) * DOT * DOT / (SQUARE * SQUARE);
  }

  private static double dot(int[] ones, int[] others, int from, int width) {
    double sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int more = 0;
      for (int row = from; row < from + DOT * width; row += width) {
        for (int k = row; k < row + DOT; k++) {
          more += (ones[k] >> shift & 0xFF) - (others[k] >> shift & 0xFF);
        }
      }
      sum += Math.abs(more) / (255.0 * 3 * DOT * DOT);
    }
    return sum;
  }

  /** The numbers of every quantity that a step of the pass computes, as they are shown. */
  public static List<String> numbers(Export export) {
    return export.trace().steps().stream()
        .flatMap(step -> Arrays.stream(step.result().value().toRows()))
        .flatMapToDouble(Arrays::stream)
        .mapToObj(export.explainer().numbers()::plain)
        .toList();
  }
}
