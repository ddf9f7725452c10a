package org.chainrule.app.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.chainrule.file.writing.AtomicWriter;
import org.chainrule.session.settings.Setting;
import org.chainrule.session.settings.Settings;

/**
 * Remembers a person's settings and the window's place in one JSON file. What cannot be read or
 * written is passed over: the program never fails for its preferences.
 */
final class PreferencesFile {

  /** The system property that names another folder, so that tests touch none of a person's. */
  static final String FOLDER = "chainrule.config";

  private static final double SMALLEST = 400;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  PreferencesFile(Path file) {
    this.file = file;
  }

  /** The file in the user's configuration folder. */
  static PreferencesFile ofUser() {
    return new PreferencesFile(folder().resolve("settings.json"));
  }

  /** The user's configuration folder for this program; it may not be there yet. */
  static Path folder() {
    String moved = System.getProperty(FOLDER);
    if (moved != null) {
      return Path.of(moved);
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", "."));
    if (system.contains("win") && System.getenv("APPDATA") != null) {
      return Path.of(System.getenv("APPDATA"), "Chainrule");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Application Support/Chainrule");
    }
    String config = System.getenv("XDG_CONFIG_HOME");
    return (config == null || config.isBlank() ? home.resolve(".config") : Path.of(config))
        .resolve("chainrule");
  }

  /** Puts what was remembered into the settings and the window. */
  void load(Settings settings, Stage stage) {
    JsonNode root = read();
    for (Setting setting : settings.all()) {
      setting.restore(JSON.convertValue(root.get(setting.key()), Object.class));
    }
    place(root.path("window"), stage);
  }

  /** Writes the file whenever a setting changes, and when the window closes. */
  void keep(Settings settings, Stage stage) {
    settings.all().forEach(setting -> setting.whenChanged(() -> save(settings, stage)));
    stage.setOnHiding(event -> save(settings, stage));
  }

  private JsonNode read() {
    try {
      JsonNode root = JSON.readTree(file.toFile());
      return root == null ? JSON.createObjectNode() : root;
    } catch (IOException unreadable) {
      return JSON.createObjectNode();
    }
  }

  private void place(JsonNode window, Stage stage) {
    double width = window.path("width").asDouble(0);
    double height = window.path("height").asDouble(0);
    double x = window.path("x").asDouble(0);
    double y = window.path("y").asDouble(0);
    boolean seen =
        width >= SMALLEST
            && height >= SMALLEST
            && !Screen.getScreensForRectangle(x, y, width, height).isEmpty();
    if (seen) {
      stage.setX(x);
      stage.setY(y);
      stage.setWidth(width);
      stage.setHeight(height);
    } else {
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(1600, screen.getWidth()));
      stage.setHeight(Math.min(1000, screen.getHeight()));
    }
    stage.setMaximized(window.path("maximized").asBoolean(false));
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
    write(root);
  }

  private void write(ObjectNode root) {
    try {
      Files.createDirectories(file.getParent());
      byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
      AtomicWriter.PROMPT.replace(file, text);
    } catch (IOException unwritable) {
      // A read-only home is no reason to disturb a lecture.
    }
  }
}
