package org.chainrule.app.outgoing;

import java.io.IOException;
import java.nio.file.Path;
import org.chainrule.export.format.Outgoing;
import org.chainrule.export.format.Preview;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.LessonExport;
import org.chainrule.export.request.PictureSize;
import org.chainrule.file.writing.Overwriting;

/** What is about to go out, in a format. */
sealed interface Leaving {

  /** What it is called. */
  String title();

  /** The format. */
  Format format();

  /** Returns how it begins, in a picture that has room in this size. */
  Preview preview(PictureSize room) throws IOException;

  /** Prepares its files. */
  Outgoing to(Path target, Overwriting overwriting);

  /** A pass. */
  record OfPass(Export export, Format format) implements Leaving {
    @Override
    public String title() {
      return export.title();
    }

    @Override
    public Preview preview(PictureSize room) throws IOException {
      return Preview.of(export, format, room);
    }

    @Override
    public Outgoing to(Path target, Overwriting overwriting) {
      return Outgoing.of(export, format, target, overwriting);
    }
  }

  /** A lesson. */
  record OfLesson(LessonExport export, Format format) implements Leaving {
    @Override
    public String title() {
      return export.title();
    }

    @Override
    public Preview preview(PictureSize room) {
      return Preview.of(export, room);
    }

    @Override
    public Outgoing to(Path target, Overwriting overwriting) {
      return Outgoing.of(export, format, target, overwriting);
    }
  }
}
