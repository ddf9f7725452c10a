package org.chainrule.app.cli.exercise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chainrule.app.cli.common.Console;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.app.cli.common.ForceOption;
import org.chainrule.app.cli.common.ProgramVersion;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.app.cli.common.ScenarioFiles;
import org.chainrule.export.exercise.StudentMarks;
import org.chainrule.file.exercise.AnswersFile;
import org.chainrule.file.exercise.ExerciseKey;
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
    StringBuilder marks = new StringBuilder(format.equals(CSV) ? StudentMarks.csvHeading() : "");
    for (Path file : read.subList(1, read.size())) {
      for (Map.Entry<String, Map<String, String>> row : AnswersFile.read(file).rows().entrySet()) {
        StudentMarks marked = marked(nets, file, row.getKey(), row.getValue());
        marks.append(format.equals(CSV) ? marked.csv() : marked.text());
      }
    }
    hand(marks.toString(), overwriting);
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

  private static StudentMarks marked(
      ExerciseKey nets, Path file, String student, Map<String, String> typed) throws Refusal {
    String name = OneLine.of(file.toString());
    String number = known(nets, student);
    if (number == null) {
      String reason = Words.of("answers.noStudent", OneLine.shortened(student));
      throw Refusal.badInput(Words.of("file.error", name, reason));
    }
    try {
      return StudentMarks.of(number, nets.nets().get(number), typed);
    } catch (StudentMarks.NoSuchEntryException e) {
      throw Refusal.badInput(Words.of("file.error", name, e.getMessage()));
    }
  }

  /** Spreadsheets take the zero before a number away. */
  private static String known(ExerciseKey nets, String student) {
    String plain = student.replaceFirst("^0+(?=.)", "");
    return nets.nets().keySet().stream()
        .filter(
            number -> number.equals(student) || number.replaceFirst("^0+(?=.)", "").equals(plain))
        .findFirst()
        .orElse(null);
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
