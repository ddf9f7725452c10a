package org.chainrule.app.cli.report;

import org.chainrule.words.Words;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the program's own words what is wrong with a command line. */
public final class UsageMessage {

  private UsageMessage() {}

  /** Returns what is wrong, on one line. */
  public static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String argument = unmatched.getUnmatched().get(0);
      boolean option = argument.startsWith("-") && argument.length() > 1;
      return Words.of(option ? "cli.wrong.option" : "cli.wrong.extra", argument);
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return Words.of("cli.wrong.value", name(missing.getMissing().get(0)));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return Words.of("cli.wrong.twice", name(twice.getOverwritten()));
    }
    if (e.getArgSpec() instanceof OptionSpec option && option.type() == boolean.class) {
      return Words.of("cli.wrong.switch", name(option), e.getValue());
    }
    return Words.of(
        "cli.wrong.other", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName()
        : TranslatedHelp.translated(argument.paramLabel());
  }
}
