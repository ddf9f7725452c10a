package org.chainrule.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.session.settings.SystemWishes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishProbeTest {

  private static final String CONTRAST =
      "C:\\WINDOWS\\System32\\reg.exe query HKCU\\Control Panel\\Accessibility\\HighContrast /v"
          + " Flags";
  private static final String MASK =
      "C:\\WINDOWS\\System32\\reg.exe query HKCU\\Control Panel\\Desktop /v UserPreferencesMask";
  private static final String MAC = "/usr/bin/defaults read com.apple.universalaccess ";
  private static final String GNOME = "gsettings get org.gnome.desktop.";

  private final Map<String, String> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  private SystemWishes wishes(String system) {
    return new WishProbe(system, Map.of("SystemRoot", "C:\\WINDOWS")::get, this::answer).get();
  }

  private Optional<String> answer(List<String> command) {
    asked.add(String.join(" ", command));
    return Optional.ofNullable(answers.get(String.join(" ", command)));
  }

  private static String registered(String key, String name, String type, String value) {
    return "HKEY_CURRENT_USER\\" + key + "\r\n    " + name + "    " + type + "    " + value;
  }

  /** 126 is what Windows writes while high contrast is off, 127 while it is on. */
  @ParameterizedTest
  @CsvSource({"126, false", "127, true", "4194431, true", "4194430, false", "1x, false"})
  void windowsTellsContrastByAFlag(String flags, boolean contrast) {
    String key = "Control Panel\\Accessibility\\HighContrast";
    answers.put(CONTRAST, registered(key, "Flags", "REG_SZ", flags));
    assertThat(wishes("Windows 11")).isEqualTo(new SystemWishes(contrast, true));
  }

  @ParameterizedTest
  @CsvSource({
    "9E1E078012000000, true",
    "9012038010000000, false",
    "9E1E0780, true",
    "9E1E0780ZZ, true"
  })
  void windowsTellsMotionByABit(String mask, boolean motion) {
    String key = "Control Panel\\Desktop";
    answers.put(MASK, registered(key, "UserPreferencesMask", "REG_BINARY", mask));
    assertThat(wishes("Windows 10")).isEqualTo(new SystemWishes(false, motion));
  }

  @Test
  void macTellsEachByAnEntry() {
    answers.put(MAC + "increaseContrast", "1");
    assertThat(wishes("Mac OS X")).isEqualTo(new SystemWishes(true, true));
    answers.put(MAC + "increaseContrast", "0");
    answers.put(MAC + "reduceMotion", "1");
    assertThat(wishes("Mac OS X")).isEqualTo(new SystemWishes(false, false));
  }

  @Test
  void gnomeTellsEachByASetting() {
    answers.put(GNOME + "a11y.interface high-contrast", "true");
    answers.put(GNOME + "interface enable-animations", "true");
    assertThat(wishes("Linux")).isEqualTo(new SystemWishes(true, true));
    answers.put(GNOME + "a11y.interface high-contrast", "false");
    answers.put(GNOME + "interface enable-animations", "false");
    answers.put(GNOME + "interface gtk-theme", "'Adwaita'");
    assertThat(wishes("Linux")).isEqualTo(new SystemWishes(false, false));
    answers.put(GNOME + "interface gtk-theme", "'HighContrastInverse'");
    assertThat(wishes("Linux").contrast()).as("as before GNOME 42").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Windows 11", "Mac OS X", "Linux", "FreeBSD"})
  void whatDoesNotAnswerHasNotAskedForAnything(String system) {
    assertThat(wishes(system)).isEqualTo(SystemWishes.NONE);
    assertThat(asked).hasSizeBetween(2, 3);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aCommandIsGivenUpAfterAWhile() {
    PatientCommands patient = new PatientCommands(Duration.ofSeconds(20));
    assertThat(patient.said(List.of("sh", "-c", "echo ' yes '; echo no >&2"))).contains("yes");
    assertThat(patient.said(List.of("sh", "-c", "echo yes; exit 3"))).isEmpty();
    assertThat(patient.said(List.of("chainrule-has-no-such-command"))).isEmpty();
    long before = System.nanoTime();
    PatientCommands hasty = new PatientCommands(Duration.ofMillis(50));
    assertThat(hasty.said(List.of("sh", "-c", "sleep 30"))).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
  }
}
