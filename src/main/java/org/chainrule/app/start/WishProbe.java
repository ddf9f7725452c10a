package org.chainrule.app.start;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.session.settings.SystemWishes;

/**
 * Finds out what a person has set for all programs. JavaFX tells that from version 22 on only, so
 * the system is asked by the command that it has for it: the registry of Windows, the defaults of
 * macOS, GSettings of GNOME and the desktops that keep to it. Whatever does not answer has not
 * asked for anything.
 *
 * @param system the name of the operating system
 * @param variable gives an environment variable, or null
 * @param commands ask it
 */
record WishProbe(String system, UnaryOperator<String> variable, SystemCommands commands)
    implements Supplier<SystemWishes> {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** What stands last in the answer of the registry. */
  private static final Pattern REGISTERED = Pattern.compile("REG_[A-Z]+\\s+(\\S+)\\s*\\z");

  /** Of the flags of high contrast that which says it is on (HCF_HIGHCONTRASTON). */
  private static final int CONTRAST_ON = 1;

  /**
   * The hexadecimal digits of the byte in UserPreferencesMask that says whether windows animate.
   */
  private static final int MASKED = 8;

  /** Of that byte the bit for what is within windows (SPI_GETCLIENTAREAANIMATION). */
  private static final int ANIMATIONS = 2;

  /** The probe for the computer that the program runs on. */
  static WishProbe ofThisComputer() {
    return new WishProbe(
        System.getProperty("os.name", ""), System::getenv, new PatientCommands(PATIENCE));
  }

  /** Asks, which takes a moment. */
  @Override
  public SystemWishes get() {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      return ofWindows();
    }
    return name.contains("mac") ? ofMac() : ofGnome();
  }

  private SystemWishes ofWindows() {
    boolean contrast =
        registered(path("HKCU", "Control Panel", "Accessibility", "HighContrast"), "Flags")
            .flatMap(flags -> number(flags, 10))
            .map(flags -> (flags & CONTRAST_ON) != 0)
            .orElse(false);
    boolean still =
        registered(path("HKCU", "Control Panel", "Desktop"), "UserPreferencesMask")
            .filter(mask -> mask.length() >= MASKED + 2)
            .flatMap(mask -> number(mask.substring(MASKED, MASKED + 2), 16))
            .map(mask -> (mask & ANIMATIONS) == 0)
            .orElse(false);
    return new SystemWishes(contrast, !still);
  }

  /** By the full path: what lies in the current folder under that name is not to be run. */
  private Optional<String> registered(String key, String value) {
    String root = Optional.ofNullable(variable.apply("SystemRoot")).orElse(path("C:", "Windows"));
    return commands
        .said(List.of(path(root, "System32", "reg.exe"), "query", key, "/v", value))
        .map(REGISTERED::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  /** As Windows writes it, for its files and its registry. */
  private static String path(String... names) {
    return String.join("\\", names);
  }

  private static Optional<Integer> number(String digits, int radix) {
    try {
      return Optional.of(Integer.parseInt(digits, radix));
    } catch (NumberFormatException other) {
      return Optional.empty();
    }
  }

  private SystemWishes ofMac() {
    return new SystemWishes(isSetOnMac("increaseContrast"), !isSetOnMac("reduceMotion"));
  }

  private boolean isSetOnMac(String name) {
    List<String> command = List.of("/usr/bin/defaults", "read", "com.apple.universalaccess", name);
    return commands.said(command).filter("1"::equals).isPresent();
  }

  /** Older versions knew high contrast as a theme alone. */
  private SystemWishes ofGnome() {
    boolean contrast =
        setting("org.gnome.desktop.a11y.interface", "high-contrast").equals("true")
            || setting("org.gnome.desktop.interface", "gtk-theme").startsWith("'HighContrast");
    boolean still = setting("org.gnome.desktop.interface", "enable-animations").equals("false");
    return new SystemWishes(contrast, !still);
  }

  private String setting(String schema, String key) {
    return commands.said(List.of("gsettings", "get", schema, key)).orElse("");
  }
}
