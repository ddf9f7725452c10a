package org.chainrule.export.image;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainrule.export.PngFile;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.Part;
import org.chainrule.export.request.Pictures;

/** A picture a step. */
public final class PngFormat implements Format {

  @Override
  public String ending() {
    return "png";
  }

  @Override
  public Set<Choice> choices() {
    return EnumSet.of(
        Choice.STEPS,
        Choice.VIEW,
        Choice.SAMPLE,
        Choice.THEME,
        Choice.SIZE,
        Choice.SCALE,
        Choice.TRANSPARENT);
  }

  @Override
  public List<Part> parts(Export export) {
    Pictures pictures = new Pictures(export);
    Options options = export.options();
    return export.pictured().stream()
        .map(
            cursor ->
                new Part(
                    export.fileName(cursor),
                    progress ->
                        PngFile.bytes(
                            pictures.get().paint(cursor, options.scale(), options.transparent()))))
        .toList();
  }
}
