package org.chainrule.app.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainrule.app.cli.common.OptionText;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.CodeLibrary;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.PictureSize;
import org.chainrule.export.request.StepRange;
import org.chainrule.export.request.UnfitChoiceException;
import org.chainrule.export.request.View;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.program.Trace;
import org.chainrule.words.Lists;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say what goes out of a pass, and how it is shown. */
final class ExportOptions {

  private static final String OUTLINES = "outlines";
  private static final String EMBEDDED = "embedded";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--steps",
      paramLabel = "STEPS",
      description = "${bundle:cli.export.steps}",
      defaultValue = StepRange.ALL)
  private String steps;

  @Option(names = "--view", paramLabel = "VIEW", description = "${bundle:cli.export.view}")
  private String view = View.FULL.key();

  @Mixin private SampleOption sample = new SampleOption();

  @Mixin private ThemeOption theme = new ThemeOption();

  @Option(names = "--size", paramLabel = "SIZE", description = "${bundle:cli.export.size}")
  private String size;

  @Option(names = "--scale", paramLabel = "FACTOR", description = "${bundle:cli.export.scale}")
  private String scale = "1";

  @Option(names = "--transparent", description = "${bundle:cli.export.transparent}")
  private boolean transparent;

  @Option(names = "--per-page", paramLabel = "COUNT", description = "${bundle:cli.export.perPage}")
  private String perPage = "1";

  @Option(names = "--text", paramLabel = "TEXT", description = "${bundle:cli.export.text}")
  private String text = OUTLINES;

  @Option(names = "--pace", paramLabel = "SECONDS", description = "${bundle:cli.export.pace}")
  private String pace = "2";

  @Option(names = "--blank", description = "${bundle:cli.export.blank}")
  private boolean blank;

  @Option(names = "--beamer", description = "${bundle:cli.export.beamer}")
  private boolean beamer;

  @Option(names = "--library", paramLabel = "LIBRARY", description = "${bundle:cli.export.library}")
  private String library = CodeLibrary.NUMPY.key();

  @Mixin private NotationOption notation = new NotationOption();

  @Mixin private LayoutOption layout = new LayoutOption();

  @Option(names = "--digits", paramLabel = "DIGITS", description = "${bundle:cli.export.digits}")
  private String digits = String.valueOf(Numbers.DEFAULT.digits());

  /** Returns the choices that were made, of those that not every format has. */
  Set<Choice> made() {
    Set<Choice> made = EnumSet.noneOf(Choice.class);
    for (Choice choice : Choice.values()) {
      if (spec.commandLine().getParseResult().hasMatchedOption(choice.option())) {
        made.add(choice);
      }
    }
    return made;
  }

  /** Returns an option that was given, of those that the stops of a lesson decide. */
  Optional<String> saidByLessons() {
    return Stream.of("--steps", "--sample", "--notation", "--layout")
        .filter(spec.commandLine().getParseResult()::hasMatchedOption)
        .findFirst();
  }

  /** Returns the pass as it is to be written. */
  Explainer written(Explainer explainer) throws Refusal {
    return explainer.with(numbers()).with(notation.notation()).with(layout.convention());
  }

  /** Returns the numbers of the steps that go out. */
  List<Integer> cursors(Explainer explainer) throws UnfitChoiceException {
    return StepRange.of(steps, explainer.trace());
  }

  /** Returns how numbers are written. */
  Numbers numbers() throws Refusal {
    return new Numbers(OptionText.whole("--digits", digits, 2, 8));
  }

  /** Returns how the steps of a pass are shown. */
  Options options(Trace trace) throws Refusal, UnfitChoiceException {
    return options().with(sample.samples(), sample.in(trace));
  }

  private Options options() throws Refusal, UnfitChoiceException {
    Optional<PictureSize> pixels =
        size == null ? Optional.empty() : Optional.of(PictureSize.parse(size));
    Options options =
        new Options(
            view(),
            theme.palette(),
            pixels,
            number("--scale", scale, 0.1, 10),
            transparent,
            OptionText.whole("--per-page", perPage, 1, 6),
            outlines(),
            number("--pace", pace, 0.05, 60),
            blank,
            beamer,
            library());
    options.check();
    return options;
  }

  private View view() throws Refusal {
    return Arrays.stream(View.values())
        .filter(one -> one.key().equals(view))
        .findFirst()
        .orElseThrow(
            () -> {
              String known = Arrays.stream(View.values()).map(View::key).collect(Lists.joining());
              return Refusal.wrongUsage("cli.export.noView", view, known);
            });
  }

  private CodeLibrary library() throws Refusal {
    return Arrays.stream(CodeLibrary.values())
        .filter(one -> one.key().equals(library))
        .findFirst()
        .orElseThrow(() -> Refusal.wrongUsage("cli.export.noLibrary", library));
  }

  private boolean outlines() throws Refusal {
    if (!List.of(OUTLINES, EMBEDDED).contains(text)) {
      throw Refusal.wrongUsage("cli.export.noText", text);
    }
    return text.equals(OUTLINES);
  }

  private static double number(String option, String value, double least, double most)
      throws Refusal {
    if (value.matches("\\d{1,3}(\\.\\d{1,6})?")) {
      double number = Double.parseDouble(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw Refusal.wrongUsage(
        "cli.export.notNumber", option, String.valueOf(least), String.valueOf(most), value);
  }
}
