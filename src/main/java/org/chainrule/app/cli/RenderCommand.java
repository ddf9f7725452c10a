package org.chainrule.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.FullPicture;
import org.chainrule.export.LecturePicture;
import org.chainrule.export.PngFile;
import org.chainrule.export.StepPicture;
import org.chainrule.file.writing.Overwriting;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the picture of one step. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    resourceBundle = "org.chainrule.words.messages",
    description = "${bundle:cli.render.description}",
    synopsisHeading = "${bundle:cli.heading.usage} ",
    customSynopsis = "${bundle:cli.render.synopsis}",
    parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
    optionListHeading = "%n${bundle:cli.heading.options}%n")
final class RenderCommand implements Callable<Integer> {

  /** What the picture before the first step is called. */
  static final String START = "start";

  private static final String SUFFIX = ".png";

  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "${bundle:cli.render.file}")
  private String file;

  @Option(names = "--step", paramLabel = "ID", description = "${bundle:cli.render.step}")
  private String step;

  @Option(names = "--out", paramLabel = "PICTURE", description = "${bundle:cli.render.out}")
  private String picture;

  @Mixin private ThemeOption theme = new ThemeOption();

  @Option(names = "--size", paramLabel = "SIZE", description = "${bundle:cli.render.size}")
  private String size;

  @Option(names = "--lecture", description = "${bundle:cli.render.lecture}")
  private boolean lecture;

  @Mixin private LayoutOption layout = new LayoutOption();

  @Mixin private ForceOption force = new ForceOption();

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Convention convention = layout.convention();
    PictureSize pixels = checked();
    Overwriting overwriting = force.over(List.of(ScenarioFiles.path(file)), PngFile::wrote);
    ForceOption.check(picture, overwriting);
    Scenario scenario = ScenarioFiles.read(file, console);
    Explainer explainer = ScenarioFiles.explained(scenario).with(convention);
    int cursor = cursor(explainer.trace());
    write(pictures(explainer, scenario.name(), pixels), cursor, overwriting);
    return CommandLineTool.GOOD;
  }

  private StepPicture pictures(Explainer explainer, String title, PictureSize pixels) {
    Palette palette = theme.palette();
    Consumer<Throwable> faults = fault -> console.complain(fault.getMessage());
    return lecture
        ? new LecturePicture(explainer, palette, pixels.width(), pixels.height(), faults)
        : new FullPicture(explainer, title, palette, pixels.width(), pixels.height(), faults);
  }

  private PictureSize checked() throws Refusal {
    theme.check();
    require(file, "cli.wrong.noFile");
    require(step, "cli.wrong.noStep");
    require(picture, "cli.wrong.noPicture");
    String name = picture.substring(picture.lastIndexOf('/') + 1);
    if (name.contains(".") && !name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
      throw Refusal.wrongUsage("cli.wrong.suffix", picture);
    }
    return size == null ? PictureSize.DEFAULT : PictureSize.parse(size);
  }

  private static void require(String value, String key) throws Refusal {
    if (value == null) {
      throw Refusal.wrongUsage(key);
    }
  }

  private int cursor(Trace trace) throws Refusal {
    if (step.equals(START)) {
      return 0;
    }
    return trace
        .stepOf(step)
        .map(Step::number)
        .orElseThrow(() -> Refusal.wrongUsage("cli.wrong.step", step, ids(trace)));
  }

  private static String ids(Trace trace) {
    String ids = trace.steps().stream().map(Step::id).collect(Collectors.joining(", "));
    return START + ", " + ids;
  }

  private void write(StepPicture pictures, int cursor, Overwriting overwriting) throws Refusal {
    try {
      PngFile.write(pictures.paint(cursor), ScenarioFiles.path(picture), overwriting);
    } catch (IOException e) {
      throw Refusal.unwritable(picture, e);
    }
  }
}
