package org.chainrule.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.words.Language;
import org.chainrule.words.Lists;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * The option that says in which language all is said. Every command has it, and it is taken before
 * any command is looked at, since what these say of themselves is said in that language too.
 */
final class LanguageOption {

  /** The option's name. */
  static final String NAME = "--language";

  private static final String FILE = ".properties";

  private LanguageOption() {}

  /**
   * Takes the option out of a command line, wherever it stands before a lone {@code --}.
   *
   * @param obeyed gets the language that it names
   * @return what is left
   */
  static List<String> taken(List<String> arguments, Consumer<Language> obeyed) throws Refusal {
    List<String> rest = new ArrayList<>();
    for (int k = 0; k < arguments.size(); k++) {
      String argument = arguments.get(k);
      if (argument.equals("--")) {
        rest.addAll(arguments.subList(k, arguments.size()));
        break;
      } else if (argument.equals(NAME)) {
        obeyed.accept(language(k + 1 < arguments.size() ? arguments.get(++k) : ""));
      } else if (argument.startsWith(NAME + "=")) {
        obeyed.accept(language(argument.substring(NAME.length() + 1)));
      } else {
        rest.add(argument);
      }
    }
    return rest;
  }

  private static Language language(String name) throws Refusal {
    if (name.endsWith(FILE)) {
      return ofFile(name);
    }
    Optional<Language> language = Language.named(name);
    if (language.isEmpty()) {
      String known = Lists.of(Language.all().stream().map(Language::tag).toList());
      throw name.isEmpty() || name.startsWith("-")
          ? Refusal.wrongUsage("cli.language.none", known)
          : Refusal.wrongUsage("cli.language.unknown", OneLine.shortened(name), known);
    }
    return language.get();
  }

  /** A translator sees the messages at work without building the program anew. */
  private static Language ofFile(String name) throws Refusal {
    try {
      Path path = Path.of(name);
      String tag = path.getFileName().toString().replaceAll("^messages_|\\.properties$", "");
      return Language.of(tag, Files.readString(path));
    } catch (IOException | InvalidPathException e) {
      throw Refusal.badInput(Words.of("cli.language.file", OneLine.shortened(name)));
    }
  }
}
