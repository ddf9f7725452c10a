package org.chainrule.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainrule.app.cli.common.Console;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.app.cli.common.ForceOption;
import org.chainrule.app.cli.common.ProgramVersion;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.app.cli.common.ScenarioFiles;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.PngFile;
import org.chainrule.export.format.Outgoing;
import org.chainrule.export.image.PngFormat;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.PictureSize;
import org.chainrule.export.request.Progress;
import org.chainrule.export.request.StepRange;
import org.chainrule.export.request.View;
import org.chainrule.file.writing.Overwriting;
import org.chainrule.network.scenario.Scenario;
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
    description = "${bundle:cli.render.description}",
    synopsisHeading = "${bundle:cli.heading.usage} ",
    customSynopsis = "${bundle:cli.render.synopsis}",
    parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
    optionListHeading = "%n${bundle:cli.heading.options}%n")
final class RenderCommand implements Callable<Integer> {

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

  @Mixin private SampleOption sample = new SampleOption();

  @Mixin private LayoutOption layout = new LayoutOption();

  @Mixin private UpdateOptions updates = new UpdateOptions();

  @Mixin private ForceOption force = new ForceOption();

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Convention convention = layout.convention();
    Options options = options();
    Overwriting overwriting = force.over(List.of(ScenarioFiles.path(file)), PngFile::wrote);
    ForceOption.check(picture, overwriting);
    Scenario scenario = ScenarioFiles.read(file, console);
    Explainer explainer = ScenarioFiles.explained(scenario, updates.updating()).with(convention);
    int cursor = StepRange.one(step, explainer.trace());
    Export export =
        new Export(
            scenario,
            explainer,
            List.of(cursor),
            options.with(sample.samples(), sample.in(explainer.trace())),
            fault -> console.complain(fault.getMessage()));
    Path target = ScenarioFiles.path(picture);
    Outgoing.of(export, new PngFormat(), target, overwriting).write(Progress.NONE);
    return ExitStatus.GOOD;
  }

  private Options options() throws Exception {
    Palette palette = theme.palette();
    require(file, "cli.wrong.noFile");
    require(step, "cli.wrong.noStep");
    require(picture, "cli.wrong.noPicture");
    String name = picture.substring(picture.lastIndexOf('/') + 1);
    if (name.contains(".") && !name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
      throw Refusal.wrongUsage("cli.wrong.suffix", picture);
    }
    PictureSize pixels = size == null ? PictureSize.DEFAULT : PictureSize.parse(size);
    return Options.USUAL
        .with(lecture ? View.LECTURE : View.FULL)
        .with(palette)
        .with(Optional.of(pixels));
  }

  private static void require(String value, String key) throws Refusal {
    if (value == null) {
      throw Refusal.wrongUsage(key);
    }
  }
}
