package org.chainrule.app.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.chainrule.app.common.Threads;
import org.chainrule.file.writing.AtomicWriter;
import org.chainrule.file.writing.SmallFile;
import org.chainrule.file.writing.SmallJson;
import org.chainrule.session.settings.Setting;
import org.chainrule.session.settings.Settings;

/**
 * Remembers a person's settings and the window's place in one JSON file. What cannot be read or
 * written is passed over: the program never fails for its preferences.
 */
final class PreferencesFile {

  /** How long a disk has to give the settings; after that the window opens without them. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Path file;
  private final Executor writer;
  private final Duration patience;
  private final CompletableFuture<Map<String, Object>> held = new CompletableFuture<>();

  /** Whether what the file holds has been seen; what was not is not written over. */
  private volatile boolean known;

  /**
   * Settings in this file, which is being read from now on.
   *
   * @param writer writes the file whenever something changes
   */
  PreferencesFile(Path file, Executor writer) {
    this(file, writer, PATIENCE);
  }

  /**
   * Settings in this file.
   *
   * @param patience how long the disk has to give them
   */
  PreferencesFile(Path file, Executor writer, Duration patience) {
    this.file = file;
    this.writer = writer;
    this.patience = patience;
    Threads.daemon(() -> held.complete(read())).start();
  }

  /** The file in the user's configuration folder. */
  static PreferencesFile ofUser(Executor writer) {
    return new PreferencesFile(UserFolder.path().resolve("settings.json"), writer);
  }

  /** Puts what was remembered into the settings and the window; not what the disk holds back. */
  void load(Settings settings, Stage stage) {
    restore(settings);
    place(window(held()), stage);
  }

  /** Puts what was remembered into the settings. */
  void restore(Settings settings) {
    Map<String, Object> root = held();
    for (Setting setting : settings.all()) {
      setting.restore(root.get(setting.key()));
    }
  }

  /** Writes the file whenever a setting changes, and when the window closes. */
  void keep(Settings settings, Stage stage) {
    settings.all().forEach(setting -> setting.whenChanged(() -> save(settings, stage)));
    stage.setOnHiding(event -> save(settings, stage));
  }

  /** What the file holds; nothing where that cannot be read, or not in time. */
  Map<String, Object> held() {
    try {
      Map<String, Object> root = held.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      known = true;
      return root;
    } catch (ExecutionException | TimeoutException late) {
      return Map.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    }
  }

  private Map<String, Object> read() {
    try {
      return SmallJson.read(SmallFile.read(file));
    } catch (IOException unreadable) {
      return Map.of();
    }
  }

  private void place(Map<?, ?> window, Stage stage) {
    List<Rectangle2D> screens = new ArrayList<>(List.of(Screen.getPrimary().getVisualBounds()));
    Screen.getScreens().forEach(screen -> screens.add(screen.getVisualBounds()));
    Rectangle2D place = place(window, screens);
    stage.setX(place.getMinX());
    stage.setY(place.getMinY());
    stage.setWidth(place.getWidth());
    stage.setHeight(place.getHeight());
    stage.setMaximized(Boolean.TRUE.equals(window.get("maximized")));
  }

  /** Where on these screens the window was. */
  static Rectangle2D place(Map<?, ?> window, List<Rectangle2D> screens) {
    return WindowPlace.on(
        screens,
        number(window, "x"),
        number(window, "y"),
        number(window, "width"),
        number(window, "height"));
  }

  /** What is remembered of the window's place. */
  static Map<?, ?> window(Map<String, Object> root) {
    return root.get("window") instanceof Map<?, ?> window ? window : Map.of();
  }

  private static double number(Map<?, ?> window, String key) {
    return window.get(key) instanceof Number number ? number.doubleValue() : 0;
  }

  private void save(Settings settings, Stage stage) {
    Map<String, Object> root = new LinkedHashMap<>();
    settings.all().forEach(setting -> root.put(setting.key(), setting.stored()));
    Map<String, Object> window = new LinkedHashMap<>();
    root.put("window", window);
    window.put("maximized", stage.isMaximized() || stage.isFullScreen());
    window.put("x", stage.getX());
    window.put("y", stage.getY());
    window.put("width", stage.getWidth());
    window.put("height", stage.getHeight());
    writer.execute(() -> write(root));
  }

  void write(Map<String, ?> root) {
    if (!known) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      AtomicWriter.PROMPT.replace(file, SmallJson.lines(root));
    } catch (IOException unwritable) {
      // A read-only home is no reason to disturb a lecture.
    }
  }
}
