package org.chainrule.file.recovery;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.file.writing.SmallJson;

/**
 * What stands in a recovery file: a line of JSON about the scenario or the lesson, then that
 * itself, just as in a file of its own. A file's path is kept as a URI, which loses nothing.
 */
final class RecoveryText {

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
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("format", FORMAT);
    boolean lesson = unsaved.content() instanceof Content.OfLesson;
    about.put("version", lesson ? VERSION : FIRST);
    if (lesson) {
      about.put("of", LESSON);
    }
    about.put("time", unsaved.time().toString());
    unsaved.file().ifPresent(file -> about.put("file", file.toUri().toString()));
    unsaved.fingerprint().ifPresent(print -> about.put("fingerprint", json(print)));
    String text = SmallJson.line(about) + "\n" + unsaved.content().json();
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
    Map<String, Object> about = about(end < 0 ? text : text.substring(0, end));
    boolean lesson = LESSON.equals(about.get("of"));
    Content content = Content.read(lesson, text.substring(end + 1), name);
    try {
      return new Unsaved(
          content,
          Optional.ofNullable(about.get("file")).map(uri -> Path.of(URI.create((String) uri))),
          Optional.ofNullable(about.get("fingerprint")).map(json -> fingerprint((Map<?, ?>) json)),
          Instant.parse((String) about.get("time")));
    } catch (RuntimeException unexpected) {
      // A value of the wrong kind: a URI, a time or a number that is none.
      throw new IOException(unexpected);
    }
  }

  private static Map<String, Object> about(String line) throws IOException {
    Map<String, Object> about = SmallJson.read(line.getBytes(StandardCharsets.UTF_8));
    if (!FORMAT.equals(about.get("format"))) {
      throw new IOException("not a recovery file");
    }
    if (about.get("version") instanceof Number version && version.intValue() > VERSION) {
      throw new FromTheFuture();
    }
    return about;
  }

  private static Map<String, Object> json(Fingerprint print) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("size", print.size());
    json.put("time", print.time().toString());
    json.put("sha256", print.sha256());
    return json;
  }

  private static Fingerprint fingerprint(Map<?, ?> json) {
    return new Fingerprint(
        ((Number) json.get("size")).longValue(),
        Instant.parse((String) json.get("time")),
        (String) json.get("sha256"));
  }
}
