package org.chainrule.export.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainrule.export.code.NotebookFormat;
import org.chainrule.export.code.PythonFormat;
import org.chainrule.export.data.CsvFormat;
import org.chainrule.export.data.NpzFormat;
import org.chainrule.export.image.GifFormat;
import org.chainrule.export.image.PngFormat;
import org.chainrule.export.paper.MarkdownFormat;
import org.chainrule.export.paper.TexFormat;
import org.chainrule.export.pdf.PdfFormat;
import org.chainrule.export.request.Format;
import org.chainrule.export.svg.SvgFormat;
import org.chainrule.export.web.HtmlFormat;
import org.chainrule.words.Lists;

/** The formats that there are. A new one is an entry here and its text in the bundle. */
public final class Formats {

  private static final List<Format> ALL =
      List.of(
          new PdfFormat(),
          new SvgFormat(),
          new PngFormat(),
          new GifFormat(),
          new HtmlFormat(),
          new PythonFormat(),
          new NotebookFormat(),
          new TexFormat(),
          new MarkdownFormat(),
          new NpzFormat(),
          new CsvFormat());

  private Formats() {}

  /** Every format, in the order in which a person is offered them. */
  public static List<Format> all() {
    return ALL;
  }

  /** Returns the format that the name of a file ends like. */
  public static Optional<Format> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(format -> name.endsWith("." + format.ending())).findFirst();
  }

  /** Returns the formats that lessons go out in. */
  public static List<Format> ofLessons() {
    return ALL.stream().filter(Format::hasLessons).toList();
  }

  /** Returns how the names of files may end, as a person reads it. */
  public static String endings() {
    return endings(ALL);
  }

  /** Returns how the names of files in these formats end, as a person reads it. */
  public static String endings(List<Format> formats) {
    return formats.stream().map(format -> "." + format.ending()).collect(Lists.joining());
  }
}
