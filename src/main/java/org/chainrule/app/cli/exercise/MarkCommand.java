package org.chainrule.app.cli.exercise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chainrule.app.cli.common.Console;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.app.cli.common.ForceOption;
import org.chainrule.app.cli.common.ProgramVersion;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.app.cli.common.ScenarioFiles;
import org.chainrule.export.exercise.ClassMarks;
import org.chainrule.export.exercise.StudentMarks;
import org.chainrule.file.exercise.AnswersFile;
import org.chainrule.file.exercise.ExerciseKey;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.writing.AtomicWriter;
import org.chainrule.file.writing.Overwriting;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Marks the answers of a class by the key of its exercise. */
@Command(
    name = "mark",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "${bundle:cli.mark.description}",
    synopsisHeading = "${bundle:cli.heading.usage} ",
    customSynopsis = "${bundle:cli.mark.synopsis}",
    sortOptions = false,
    parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
    optionListHeading = "%n${bundle:cli.heading.options}%n")
public final class MarkCommand implements Callable<Integer> {

  private static final String TEXT = "text";
  private static final String CSV = "csv";

  private final Console console;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "${bundle:cli.mark.file}")
  private List<String> files = new ArrayList<>();

  @Option(names = "--key", paramLabel = "KEY", description = "${bundle:cli.mark.key}")
  private String key;

  @Option(names = "--format", paramLabel = "FORMAT", description = "${bundle:cli.mark.format}")
  private String format = TEXT;

  @Option(names = "--out", paramLabel = "OUT", description = "${bundle:cli.mark.out}")
  private String target;

  @Mixin private ForceOption force = new ForceOption();

  /** The command, which prints marks on this console. */
  public MarkCommand(Console console) {
    this.console = console;
  }

  /** Nothing is printed as long as anything cannot be marked. */
  @Override
  public Integer call() throws Exception {
    check();
    Path keyFile = ScenarioFiles.path(key);
    List<Path> read = new ArrayList<>(List.of(keyFile));
    for (String file : files) {
      read.add(ScenarioFiles.path(file));
    }
    Overwriting overwriting = force.over(read, Overwriting.Own.NOTHING);
    if (target != null) {
      ForceOption.check(target, overwriting);
    }
    ExerciseKey nets = ExerciseKey.read(keyFile);
    List<String> remarks = new ArrayList<>();
    StringBuilder marks = new StringBuilder(format.equals(CSV) ? StudentMarks.csvHeading() : "");
    for (Path file : read.subList(1, read.size())) {
      ClassMarks marked = marked(nets, file);
      for (StudentMarks student : marked.students()) {
        marks.append(format.equals(CSV) ? student.csv() : student.text());
      }
      remarks.addAll(marked.remarks());
    }
    hand(marks.toString(), overwriting);
    remarks.forEach(console::note);
    return ExitStatus.GOOD;
  }

  private void check() throws Refusal {
    if (key == null) {
      throw Refusal.wrongUsage("cli.mark.noKey");
    }
    if (files.isEmpty()) {
      throw Refusal.wrongUsage("cli.mark.noFile");
    }
    if (!List.of(TEXT, CSV).contains(format)) {
      throw Refusal.wrongUsage("cli.mark.noFormat", format);
    }
  }

  private static ClassMarks marked(ExerciseKey nets, Path file)
      throws Refusal, ScenarioFileException {
    try {
      return ClassMarks.of(file.toString(), nets.nets(), AnswersFile.read(file));
    } catch (ClassMarks.MisfitException e) {
      throw Refusal.badInput(e.getMessage());
    }
  }

  private void hand(String marks, Overwriting overwriting) throws Exception {
    if (target == null) {
      console.out().print(marks);
    } else {
      Path file = ScenarioFiles.path(target);
      try {
        AtomicWriter.PROMPT.write(file, marks.getBytes(StandardCharsets.UTF_8), overwriting);
      } catch (IOException e) {
        throw Refusal.unwritable(target, e);
      }
      console.out().print(Words.of("cli.export.written", OneLine.of(target)) + "\n");
    }
    console.flush();
  }
}
