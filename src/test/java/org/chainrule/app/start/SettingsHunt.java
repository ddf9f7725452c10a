package org.chainrule.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.chainrule.file.writing.SmallJson;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.JsonSpoiler;
import org.chainrule.fuzz.Smaller;
import org.chainrule.session.settings.NumberSetting;
import org.chainrule.session.settings.Setting;
import org.chainrule.session.settings.Settings;

/**
 * Files of settings: whatever they hold, every setting is one that a person could have made, and
 * the window stands on a screen.
 */
public final class SettingsHunt implements Hunt<byte[]> {

  private static final List<Rectangle2D> SCREENS =
      List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(1920, -200, 1280, 1024));

  private final Path file;
  private final String good;

  /** A hunt that writes its files into a folder of its own. */
  public SettingsHunt(Path folder) {
    this.file = folder.resolve("settings.json");
    Settings settings = new Settings();
    settings.darkProperty().set(true);
    settings.digitsProperty().set(5);
    Map<String, Object> root = written(settings);
    root.put("window", Map.of("x", 10, "y", 20, "width", 900, "height", 700));
    this.good = SmallJson.line(root);
  }

  private static Map<String, Object> written(Settings settings) {
    Map<String, Object> root = new LinkedHashMap<>();
    for (Setting setting : settings.all()) {
      root.put(setting.key(), setting.stored());
    }
    return root;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public int inTheBuild() {
    return 150;
  }

  @Override
  public long mostBytes() {
    return 30_000_000;
  }

  @Override
  public byte[] draw(Random random) {
    return new JsonSpoiler(random, List.of(good)).next();
  }

  @Override
  public Outcome judge(byte[] bytes) throws Exception {
    Files.write(file, bytes);
    PreferencesFile preferences = read();
    Settings settings = new Settings();
    preferences.restore(settings);
    for (NumberSetting number : settings.numberSettings()) {
      assertThat(number.range().contains(number.property().getValue())).as(number.key()).isTrue();
    }
    assertThat(settings.textSizeProperty().get()).isIn(Settings.TEXT_SIZES);
    requireOnScreen(PreferencesFile.place(PreferencesFile.window(preferences.held()), SCREENS));
    Map<String, Object> written = written(settings);
    preferences.write(written);
    Settings again = new Settings();
    PreferencesFile next = read();
    next.restore(again);
    assertThat(written(again)).isEqualTo(written);
    assertThat(file.getParent()).isDirectoryNotContaining(left -> !left.equals(file));
    return written.equals(written(new Settings())) ? Outcome.REFUSED : Outcome.TAKEN;
  }

  /** However busy the computer is. */
  private PreferencesFile read() {
    return new PreferencesFile(file, Runnable::run, Duration.ofMinutes(5));
  }

  private static void requireOnScreen(Rectangle2D place) {
    assertThat(SCREENS).anyMatch(screen -> screen.contains(place));
  }

  @Override
  public Stream<byte[]> smaller(byte[] bytes) {
    return Smaller.bytes(bytes);
  }

  @Override
  public String show(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
