package org.chainrule.app.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.chainrule.session.settings.Setting;
import org.chainrule.session.settings.Settings;

/**
 * Remembers a person's settings and the window's place in one JSON file. What cannot be read or
 * written is passed over: the program never fails for its preferences.
 */
final class PreferencesFile {

  /** How long a disk has to give the settings; after that the window opens without them. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Executor writer;
  private final Duration patience;
  private final CompletableFuture<JsonNode> held = new CompletableFuture<>();

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
    place(held().path("window"), stage);
  }

  /** Puts what was remembered into the settings. */
  void restore(Settings settings) {
    JsonNode root = held();
    for (Setting setting : settings.all()) {
      setting.restore(JSON.convertValue(root.get(setting.key()), Object.class));
    }
  }

  /** Writes the file whenever a setting changes, and when the window closes. */
  void keep(Settings settings, Stage stage) {
    settings.all().forEach(setting -> setting.whenChanged(() -> save(settings, stage)));
    stage.setOnHiding(event -> save(settings, stage));
  }

  /** What the file holds; nothing where that cannot be read, or not in time. */
  JsonNode held() {
    try {
      JsonNode root = held.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      known = true;
      return root;
    } catch (ExecutionException | TimeoutException late) {
      return JSON.createObjectNode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return JSON.createObjectNode();
    }
  }

  private JsonNode read() {
    try {
      JsonNode root = JSON.readTree(SmallFile.read(file));
      return root == null ? JSON.createObjectNode() : root;
    } catch (IOException unreadable) {
      return JSON.createObjectNode();
    }
  }

  private void place(JsonNode window, Stage stage) {
    List<Rectangle2D> screens = new ArrayList<>(List.of(Screen.getPrimary().getVisualBounds()));
    Screen.getScreens().forEach(screen -> screens.add(screen.getVisualBounds()));
    Rectangle2D place = place(window, screens);
    stage.setX(place.getMinX());
    stage.setY(place.getMinY());
    stage.setWidth(place.getWidth());
    stage.setHeight(place.getHeight());
    stage.setMaximized(window.path("maximized").asBoolean(false));
  }

  /** Where on these screens the window was. */
  static Rectangle2D place(JsonNode window, List<Rectangle2D> screens) {
    return WindowPlace.on(
        screens,
        window.path("x").asDouble(0),
        window.path("y").asDouble(0),
        window.path("width").asDouble(0),
        window.path("height").asDouble(0));
  }

  private void save(Settings settings, Stage stage) {
    ObjectNode root = JSON.createObjectNode();
    for (Setting setting : settings.all()) {
      root.set(setting.key(), JSON.valueToTree(setting.stored()));
    }
    ObjectNode window = root.putObject("window");
    window.put("maximized", stage.isMaximized() || stage.isFullScreen());
    window.put("x", stage.getX());
    window.put("y", stage.getY());
    window.put("width", stage.getWidth());
    window.put("height", stage.getHeight());
    writer.execute(() -> write(root));
  }

  void write(ObjectNode root) {
    if (!known) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
      AtomicWriter.PROMPT.replace(file, text);
    } catch (IOException unwritable) {
      // A read-only home is no reason to disturb a lecture.
    }
  }
}
