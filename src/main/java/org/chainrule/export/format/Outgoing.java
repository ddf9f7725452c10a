package org.chainrule.export.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.LessonExport;
import org.chainrule.export.request.Part;
import org.chainrule.export.request.Progress;
import org.chainrule.file.writing.AtomicWriter;
import org.chainrule.file.writing.Overwriting;

/**
 * An export with the place that it goes to. Of several files, each has the name of its part behind
 * the common one.
 *
 * @param target the file, if it is one, or the folder
 * @param ending how its name ends, with the dot; empty if the target is a folder
 * @param parts its files
 * @param overwriting tells what may be written over
 */
public record Outgoing(Path target, String ending, List<Part> parts, Overwriting overwriting) {

  /** Prepares an export in a format. */
  public static Outgoing of(Export export, Format format, Path target, Overwriting overwriting) {
    return new Outgoing(target, "." + format.ending(), format.parts(export), overwriting);
  }

  /** Prepares files of a folder, whose parts have their whole names. */
  public static Outgoing into(Path folder, List<Part> parts, Overwriting overwriting) {
    return new Outgoing(folder, "", parts, overwriting);
  }

  /** Prepares a lesson in a format that has lessons. */
  public static Outgoing of(
      LessonExport export, Format format, Path target, Overwriting overwriting) {
    return new Outgoing(target, "." + format.ending(), List.of(format.lesson(export)), overwriting);
  }

  /** The files that will be there, in their order. */
  public List<Path> files() {
    return parts.stream().map(this::file).toList();
  }

  private Path file(Part part) {
    if (ending.isEmpty()) {
      return target.resolve(part.name());
    }
    if (parts.size() == 1) {
      return target;
    }
    String name = target.getFileName().toString();
    String stem = name.substring(0, name.length() - ending.length());
    return target.resolveSibling(stem + "-" + part.name() + ending);
  }

  /**
   * Makes and writes the files, each whole or not at all.
   *
   * @return what was written
   * @throws OutgoingException if a file cannot be written; those before it are there
   * @throws java.util.concurrent.CancellationException if nobody waits for it any more
   */
  public List<Path> write(Progress progress) throws OutgoingException {
    for (int k = 0; k < parts.size(); k++) {
      progress.done(k, parts.size());
      Part part = parts.get(k);
      write(part, progress.of(k, parts.size()));
    }
    progress.done(parts.size(), parts.size());
    return files();
  }

  private void write(Part part, Progress progress) throws OutgoingException {
    Path file = file(part);
    try {
      byte[] content = part.content().bytes(progress);
      progress.done(1, 1);
      AtomicWriter.PROMPT.write(file, content, overwriting);
    } catch (IOException e) {
      throw new OutgoingException(file, e);
    }
  }
}
