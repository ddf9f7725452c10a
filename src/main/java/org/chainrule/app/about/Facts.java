package org.chainrule.app.about;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainrule.file.writing.FailureLog;
import org.chainrule.words.Language;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/**
 * What a person may want to know of this program, and whoever reads a report of what went wrong.
 *
 * @param folder where it keeps things from one start to the next, if anywhere
 * @param chosen the language of the settings, if one is chosen there
 */
record Facts(Optional<Path> folder, Optional<Language> chosen) {

  /** What it is and what it runs on. */
  List<Fact> program() {
    return List.of(
        fact("version", Version.said()),
        fact(
            "java",
            Words.of(
                "about.java.value",
                property("java.runtime.version"),
                property("java.vm.name"),
                property("java.vendor"))),
        fact("javafx", property("javafx.runtime.version")),
        fact(
            "system",
            Words.of(
                "about.system.value",
                property("os.name"),
                property("os.version"),
                property("os.arch"))),
        fact("language", language()),
        fact("kept", folder.map(Path::toString).orElseGet(() -> Words.of("about.kept.nowhere"))),
        fact(
            "failures",
            folder
                .map(kept -> FailureLog.in(kept).toString())
                .orElseGet(() -> Words.of("about.kept.nowhere"))));
  }

  private String language() {
    Language spoken = Words.language();
    String key =
        chosen.filter(spoken::equals).isPresent()
            ? "about.language.chosen"
            : spoken.equals(Language.ofSystem()) ? "about.language.system" : "about.language.asked";
    return Words.of(key, spoken.name());
  }

  /** What ships with it: each library, with its licence and its version. */
  List<Fact> libraries() {
    ClassPath here = ClassPath.here();
    return Library.all().stream()
        .map(library -> new Fact(library.name(), licence(library, here.versions(library))))
        .toList();
  }

  private static String licence(Library library, List<String> versions) {
    return versions.isEmpty()
        ? library.licence()
        : Words.of("about.library", library.licence(), Lists.of(versions));
  }

  /** All of it as plain text, a line each. */
  String text() {
    return lines(program()) + Words.of("about.own") + "\n" + lines(libraries());
  }

  private static String lines(List<Fact> facts) {
    return facts.stream()
        .map(fact -> Words.of("about.line", fact.name(), fact.value()) + "\n")
        .collect(Collectors.joining());
  }

  private static Fact fact(String key, String value) {
    return new Fact(Words.of("about." + key), value);
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }
}
