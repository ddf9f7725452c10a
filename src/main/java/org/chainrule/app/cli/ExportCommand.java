package org.chainrule.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainrule.app.cli.common.Console;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.app.cli.common.ForceOption;
import org.chainrule.app.cli.common.ProgramVersion;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.app.cli.common.ScenarioFiles;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.format.Formats;
import org.chainrule.export.format.Outgoing;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.LessonExport;
import org.chainrule.export.request.Progress;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.lesson.LessonReader;
import org.chainrule.file.writing.Overwriting;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Marks;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes passes into files for others: pictures, pages, code. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "${bundle:cli.export.description}",
    synopsisHeading = "${bundle:cli.heading.usage} ",
    customSynopsis = "${bundle:cli.export.synopsis}",
    sortOptions = false,
    parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
    optionListHeading = "%n${bundle:cli.heading.options}%n")
final class ExportCommand implements Callable<Integer> {

  /** In the name of a file to write, it stands for the name of the scenario's file. */
  private static final String EACH = "*";

  private static final long PATIENCE = 3_000_000_000L;

  private final Console console;
  private long said = System.nanoTime();

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "${bundle:cli.export.file}")
  private List<String> files = new ArrayList<>();

  @Option(names = "--to", paramLabel = "OUT", description = "${bundle:cli.export.to}")
  private List<String> targets = new ArrayList<>();

  @Mixin private ExportOptions options = new ExportOptions();

  @Mixin private UpdateOptions updates = new UpdateOptions();

  @Mixin private ForceOption force = new ForceOption();

  ExportCommand(Console console) {
    this.console = console;
  }

  /** Nothing is written as long as anything that was asked for cannot be. */
  @Override
  public Integer call() throws Exception {
    if (files.isEmpty()) {
      throw Refusal.wrongUsage("cli.wrong.noFile");
    }
    List<Format> formats = formats();
    List<Outgoing> all = new ArrayList<>();
    for (String file : files) {
      all.addAll(outgoing(file, formats));
    }
    List<Path> written = all.stream().map(Outgoing::files).flatMap(List::stream).toList();
    for (Path file : written) {
      ForceOption.check(file.toString(), overwriting());
    }
    for (int k = 0; k < all.size(); k++) {
      int number = k;
      Progress progress = new Progress(share -> tell((number + share) / all.size()), () -> false);
      all.get(k).write(progress);
    }
    written.forEach(this::say);
    console.flush();
    return ExitStatus.GOOD;
  }

  private List<Format> formats() throws Refusal {
    if (targets.isEmpty()) {
      throw Refusal.wrongUsage("cli.export.noTarget", Formats.endings());
    }
    List<Format> formats = new ArrayList<>();
    for (String target : targets) {
      formats.add(
          Formats.of(target)
              .orElseThrow(
                  () -> Refusal.wrongUsage("cli.export.suffix", target, Formats.endings())));
      if (files.size() > 1 && !target.contains(EACH)) {
        throw Refusal.wrongUsage("cli.export.oneTarget", target);
      }
    }
    for (Choice choice : options.made()) {
      if (formats.stream().noneMatch(format -> format.choices().contains(choice))) {
        throw Refusal.wrongUsage("cli.export.notOf", choice.option(), targets.get(0));
      }
    }
    return formats;
  }

  private List<Outgoing> outgoing(String file, List<Format> formats) throws Exception {
    List<Outgoing> all = new ArrayList<>();
    boolean isLesson = LessonReader.isLesson(ScenarioFiles.path(file));
    LessonExport lesson = isLesson ? lesson(file, formats) : null;
    Export export = isLesson ? null : export(file);
    for (int k = 0; k < formats.size(); k++) {
      Format format = formats.get(k);
      Path target = ScenarioFiles.path(target(targets.get(k), file));
      all.add(
          isLesson
              ? Outgoing.of(lesson, format, target, overwriting())
              : Outgoing.of(export, format, target, overwriting()));
    }
    return all;
  }

  private LessonExport lesson(String file, List<Format> formats) throws Exception {
    for (Format format : formats) {
      if (!format.hasLessons()) {
        String known = Formats.endings(Formats.ofLessons());
        throw Refusal.wrongUsage("cli.export.noLesson", OneLine.of(file), known, format.ending());
      }
    }
    Optional<String> said = options.saidByLessons().or(updates::given);
    if (said.isPresent()) {
      throw Refusal.wrongUsage("cli.export.lessonSays", said.get());
    }
    return new LessonExport(
        LessonFile.open(ScenarioFiles.path(file)).lesson(),
        options.numbers(),
        Marks.FLAT,
        fault -> console.complain(fault.getMessage()));
  }

  private Export export(String file) throws Exception {
    Scenario scenario = ScenarioFiles.read(file, console);
    Explainer explainer = options.written(ScenarioFiles.explained(scenario, updates.updating()));
    return new Export(
        scenario,
        explainer,
        options.cursors(explainer),
        options.options(explainer.trace()),
        fault -> console.complain(fault.getMessage()));
  }

  private Overwriting overwriting() throws Refusal {
    List<Path> read = new ArrayList<>();
    for (String file : files) {
      read.add(ScenarioFiles.path(file));
    }
    return force.over(read, Overwriting.Own.NOTHING);
  }

  private static String target(String pattern, String file) throws Refusal {
    Path name = ScenarioFiles.path(file).getFileName();
    String stem = name == null ? "" : name.toString().replaceFirst("\\.[^.]*$", "");
    return pattern.replace(EACH, stem);
  }

  private void tell(double share) {
    if (System.nanoTime() - said > PATIENCE) {
      said = System.nanoTime();
      console.note(Words.of("cli.export.progress", String.valueOf(Math.round(100 * share))));
    }
  }

  private void say(Path file) {
    console.out().print(Words.of("cli.export.written", OneLine.of(file.toString())) + "\n");
  }
}
