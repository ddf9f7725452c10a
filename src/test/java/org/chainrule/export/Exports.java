package org.chainrule.export;

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

  private Exports() {}

  /** The usual options, with code for a library. */
  public static Options code(CodeLibrary library) {
    Options usual = Options.USUAL;
    return new Options(
        usual.view(),
        usual.palette(),
        usual.size(),
        usual.scale(),
        usual.transparent(),
        usual.perPage(),
        usual.outlines(),
        usual.pace(),
        usual.blank(),
        usual.slides(),
        library);
  }

  /** The usual options, with so many steps on a page. */
  public static Options perPage(int count) {
    Options usual = Options.USUAL;
    return new Options(
        usual.view(),
        usual.palette(),
        usual.size(),
        usual.scale(),
        usual.transparent(),
        count,
        usual.outlines(),
        usual.pace(),
        usual.blank(),
        usual.slides(),
        usual.library());
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

  /** The mean difference of two pictures' colours, black and white being 1 apart. */
  public static double difference(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      throw new AssertionError("pictures of different sizes");
    }
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int a = one.getRGB(x, y) >> shift & 0xFF;
          int b = other.getRGB(x, y) >> shift & 0xFF;
          sum += Math.abs(a - b);
        }
      }
    }
    return sum / (255.0 * 3 * one.getWidth() * one.getHeight());
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
