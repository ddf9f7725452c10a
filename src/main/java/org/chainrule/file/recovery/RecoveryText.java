package org.chainrule.file.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.chainrule.file.writing.Fingerprint;

/**
 * What stands in a recovery file: a line of JSON about the scenario or the lesson, then that
 * itself, just as in a file of its own. A file's path is kept as a URI, which loses nothing.
 */
final class RecoveryText {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORMAT = "chainrule-recovery";
  private static final String LESSON = "lesson";
  private static final int VERSION = 2;

  /** A scenario is written so that older programs read it; they leave a lesson for a later one. */
  private static final int FIRST = 1;

  /** A recovery file of a version that only a later program knows. */
  static final class FromTheFuture extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private RecoveryText() {}

  static byte[] write(Unsaved unsaved) {
    ObjectNode about = JSON.createObjectNode();
    about.put("format", FORMAT);
    boolean lesson = unsaved.content() instanceof Content.OfLesson;
    about.put("version", lesson ? VERSION : FIRST);
    if (lesson) {
      about.put("of", LESSON);
    }
    about.put("time", unsaved.time().toString());
    unsaved.file().ifPresent(file -> about.put("file", file.toUri().toString()));
    unsaved.fingerprint().ifPresent(print -> about.set("fingerprint", json(print)));
    String text = about + "\n" + unsaved.content().json();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a recovery file's bytes.
   *
   * @param name what messages call the file
   * @throws FromTheFuture if this program is too old for it
   * @throws IOException if the file is damaged
   */
  static Unsaved read(byte[] bytes, String name) throws IOException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    int end = text.indexOf('\n');
    JsonNode about = about(end < 0 ? text : text.substring(0, end));
    boolean lesson = about.path("of").asText().equals(LESSON);
    Content content = Content.read(lesson, text.substring(end + 1), name);
    try {
      return new Unsaved(
          content,
          Optional.ofNullable(about.get("file")).map(uri -> Path.of(URI.create(uri.textValue()))),
          Optional.ofNullable(about.get("fingerprint")).map(RecoveryText::fingerprint),
          Instant.parse(about.path("time").asText()));
    } catch (RuntimeException unexpected) {
      // A value of the wrong kind: a URI, a time or a number that is none.
      throw new IOException(unexpected);
    }
  }

  private static JsonNode about(String line) throws IOException {
    JsonNode about = JSON.readTree(line);
    if (!about.path("format").asText().equals(FORMAT)) {
      throw new IOException("not a recovery file");
    }
    if (about.path("version").asInt() > VERSION) {
      throw new FromTheFuture();
    }
    return about;
  }

  private static ObjectNode json(Fingerprint print) {
    return JSON.createObjectNode()
        .put("size", print.size())
        .put("time", print.time().toString())
        .put("sha256", print.sha256());
  }

  private static Fingerprint fingerprint(JsonNode json) {
    return new Fingerprint(
        json.path("size").longValue(),
        Instant.parse(json.path("time").asText()),
        json.path("sha256").asText());
  }
}
