package org.chainrule.app.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.chainrule.words.Words;

/**
 * Finds out whether a window can be opened, before any toolkit starts: one that failed to start
 * cannot be started again.
 *
 * @param variable gives an environment variable, or null
 * @param property gives a system property, or null
 * @param answers whether an X server answers at this DISPLAY
 * @param missing whether this shared library is known to be missing
 */
record DisplayProbe(
    UnaryOperator<String> variable,
    UnaryOperator<String> property,
    Predicate<String> answers,
    Predicate<String> missing) {

  /** What JavaFX loads to open a window, and to draw letters in it. */
  private static final List<String> LIBRARIES =
      List.of(
          "libgtk-3.so.0",
          "libXtst.so.6",
          "libpangoft2-1.0.so.0",
          "libfontconfig.so.1",
          "libfreetype.so.6");

  /** The probe for the computer that the program runs on. */
  static DisplayProbe ofThisComputer() {
    SharedLibraries libraries = SharedLibraries.ofThisComputer();
    return new DisplayProbe(
        System::getenv,
        System::getProperty,
        display -> XServer.at(display).map(XServer::answers).orElse(false),
        libraries::lacks);
  }

  /** Returns in one line what keeps a window from opening, empty if nothing is known to. */
  Optional<String> obstacle() {
    if (headlessWindows() || !isLinux()) {
      return Optional.empty();
    }
    return noDisplay().or(this::noLibrary);
  }

  /** Monocle shows windows nowhere, and needs no display for that. */
  private boolean headlessWindows() {
    return "Monocle".equalsIgnoreCase(property.apply("glass.platform"));
  }

  private boolean isLinux() {
    return String.valueOf(property.apply("os.name")).toLowerCase(Locale.ROOT).contains("linux");
  }

  private Optional<String> noDisplay() {
    String display = variable.apply("DISPLAY");
    if (display == null || display.isBlank()) {
      boolean wayland = variable.apply("WAYLAND_DISPLAY") != null;
      return Optional.of(Words.of(wayland ? "cli.window.wayland" : "cli.window.unset"));
    }
    return answers.test(display)
        ? Optional.empty()
        : Optional.of(Words.of("cli.window.noAnswer", display));
  }

  private Optional<String> noLibrary() {
    return LIBRARIES.stream()
        .filter(missing)
        .findFirst()
        .map(library -> Words.of("cli.window.library", library));
  }
}
