package org.chainrule.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chainrule.app.cli.common.Console;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.app.cli.exercise.ExerciseCommand;
import org.chainrule.app.cli.exercise.MarkCommand;
import org.chainrule.app.cli.report.FailureReason;
import org.chainrule.app.cli.report.TranslatedHelp;
import org.chainrule.app.cli.report.UsageMessage;
import org.chainrule.app.cli.train.TrainCommand;
import org.chainrule.export.format.OutgoingException;
import org.chainrule.export.request.UnfitChoiceException;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.writing.WriteReason;
import org.chainrule.words.Language;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The command line. Whatever goes wrong, a person reads one line on standard error.
 *
 * <p>To add a command, write a class like {@link TraceCommand} and add it here.
 */
public final class CommandLineTool {

  private static final int HELP_WIDTH = 90;

  private final Console console;
  private final Window window;
  private final Function<Throwable, Optional<Path>> log;

  CommandLineTool(Console console, Window window) {
    this(console, window, failure -> Optional.empty());
  }

  /**
   * A command line that writes to this console and opens this window.
   *
   * @param log keeps what is known of failures of the program itself; returns the file, if it could
   */
  public CommandLineTool(Console console, Window window, Function<Throwable, Optional<Path>> log) {
    this.console = console;
    this.log = log;
    this.window = window;
  }

  private int execute(String... arguments) {
    try {
      List<String> all = List.of(arguments);
      return all.isEmpty() ? obey(all) : obey(LanguageOption.taken(all, this::speak));
    } catch (Exception e) {
      return failed(e);
    }
  }

  private void speak(Language language) {
    Words.speak(language);
    window.speak(language);
  }

  private int obey(List<String> arguments) throws Exception {
    Optional<Callable<Integer>> plain = plain(arguments);
    if (plain.isPresent()) {
      return plain.get().call();
    }
    String[] rest = arguments.toArray(String[]::new);
    return parser(new StartCommand(console, window), rest).execute(rest);
  }

  /**
   * Returns the command that is called with nothing but files, if it is. To load who understands
   * options takes longer than most commands.
   */
  private Optional<Callable<Integer>> plain(List<String> arguments) {
    if (arguments.isEmpty()) {
      return Optional.of(new StartCommand(console, window));
    }
    String name = arguments.get(0);
    List<String> files = arguments.subList(1, arguments.size());
    if (!areFiles(arguments)) {
      return Optional.empty();
    }
    return switch (name) {
      case "trace" -> Optional.of(new TraceCommand(console, files));
      case "check" -> Optional.of(new CheckCommand(console, files));
      case "depth", "render", "export", "lesson", "import", "exercise", "mark", "train" ->
          Optional.empty();
      default ->
          files.isEmpty()
              ? Optional.of(new StartCommand(console, window, Optional.of(name)))
              : Optional.empty();
    };
  }

  /** Whether none is an option, or the name of a file of arguments. */
  private static boolean areFiles(List<String> arguments) {
    return arguments.stream().noneMatch(some -> some.startsWith("-") || some.startsWith("@"));
  }

  private CommandLine parser(StartCommand start, String... arguments) {
    CommandLine parser = new CommandLine(start);
    needed(arguments).forEach(parser::addSubcommand);
    return parser
        .setResourceBundle(Words.bundle())
        .setHelpFactory(TranslatedHelp::new)
        .setOut(console.out())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(HELP_WIDTH)
        .setUsageHelpLongOptionsMaxWidth(HELP_WIDTH / 3)
        .setParameterExceptionHandler((e, rest) -> wrongUsage(UsageMessage.of(e)))
        .setExecutionExceptionHandler((e, command, result) -> failed(e));
  }

  /**
   * The commands that these arguments may mean. To read what a command allows takes as long as most
   * commands take, so where the first argument is one's name, the others are left out.
   */
  private Stream<Object> needed(String... arguments) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("trace", () -> new TraceCommand(console));
    all.put("check", () -> new CheckCommand(console));
    all.put("depth", () -> new DepthCommand(console));
    all.put("render", () -> new RenderCommand(console));
    all.put("export", () -> new ExportCommand(console));
    all.put("lesson", () -> new LessonCommand(console));
    all.put("import", () -> new ImportCommand(console));
    all.put("exercise", () -> new ExerciseCommand(console));
    all.put("mark", () -> new MarkCommand(console));
    all.put("train", () -> new TrainCommand(console));
    String first = arguments[0];
    if (all.containsKey(first)) {
      return Stream.of(all.get(first).get());
    }
    return all.values().stream().map(Supplier::get);
  }

  /** Runs a command and returns the status to end with. */
  public int run(String... arguments) {
    int status;
    try {
      status = execute(arguments);
    } catch (RuntimeException | Error e) {
      status = failed(e);
    }
    Optional<IOException> failure = console.failure();
    if (failure.isPresent()) {
      console.complain(Words.of("cli.output", WriteReason.of(failure.get())));
      return ExitStatus.BAD_INPUT;
    }
    return status;
  }

  private int wrongUsage(String message) {
    console.complain(Words.of("cli.hint", message));
    return ExitStatus.WRONG_USAGE;
  }

  private int failed(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return refuse(refusal);
    }
    if (failure instanceof UnfitChoiceException) {
      return wrongUsage(failure.getMessage());
    }
    if (failure instanceof ScenarioFileException || failure instanceof OutgoingException) {
      console.complain(failure.getMessage());
    } else {
      String what =
          failure instanceof OutOfMemoryError
              ? Words.of("cli.memory")
              : Words.of("cli.internal", FailureReason.of(failure));
      Optional<Path> file = log.apply(failure);
      console.complain(
          file.map(at -> Words.of("failure.log", what, OneLine.of(at.toString()))).orElse(what));
    }
    return ExitStatus.BAD_INPUT;
  }

  private int refuse(Refusal refusal) {
    if (refusal.status() == ExitStatus.WRONG_USAGE) {
      return wrongUsage(refusal.getMessage());
    }
    console.complain(refusal.getMessage());
    return refusal.status();
  }
}
