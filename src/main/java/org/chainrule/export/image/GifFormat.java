package org.chainrule.export.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.chainrule.export.StepPicture;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Part;
import org.chainrule.export.request.PictureSize;
import org.chainrule.export.request.Progress;

/** An animation that goes through the steps again and again (GIF89a, with Netscape's loop). */
public final class GifFormat implements Format {

  private static final PictureSize USUAL = new PictureSize(1280, 720);
  private static final String FRAME = "javax_imageio_gif_image_1.0";

  /** The last step is shown so many times as long, so that it is seen to be the last. */
  private static final int PAUSE = 2;

  @Override
  public String ending() {
    return "gif";
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
        Choice.PACE);
  }

  @Override
  public List<Part> parts(Export export) {
    return List.of(new Part("", progress -> animation(export, progress)));
  }

  private static byte[] animation(Export export, Progress progress) throws IOException {
    StepPicture pictures =
        export.options().view().isOfAllSteps()
            ? export.pictures()
            : export.pictures(export.options().size().orElse(USUAL));
    GifPalette palette = new GifPalette(pictures.palette());
    ImageIO.setUseCache(false);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      byte[] before = null;
      List<Integer> cursors = export.pictured();
      for (int k = 0; k < cursors.size(); k++) {
        progress.done(k, cursors.size());
        BufferedImage image = pictures.paint(cursors.get(k), export.options().scale(), false);
        byte[] now = palette.indexed(image);
        boolean last = k == cursors.size() - 1;
        double seconds = export.options().pace() * (last ? PAUSE : 1);
        frame(writer, palette.model(), before, now, image.getWidth(), seconds);
        before = now;
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Writes what has changed since the frame before, and nothing where nothing has. */
  private static void frame(
      ImageWriter writer,
      IndexColorModel colors,
      byte[] before,
      byte[] now,
      int width,
      double seconds)
      throws IOException {
    Rectangle part = changed(before, now, width);
    BufferedImage image =
        new BufferedImage(part.width, part.height, BufferedImage.TYPE_BYTE_INDEXED, colors);
    byte[] pixels = new byte[part.width * part.height];
    for (int y = 0, k = 0; y < part.height; y++) {
      for (int x = 0; x < part.width; x++, k++) {
        int at = (part.y + y) * width + part.x + x;
        boolean same = before != null && before[at] == now[at];
        pixels[k] = same ? (byte) GifPalette.TRANSPARENT : now[at];
      }
    }
    image.getRaster().setDataElements(0, 0, part.width, part.height, pixels);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FRAME);
    describe(root, part, before == null, seconds);
    metadata.setFromTree(FRAME, root);
    writer.writeToSequence(new IIOImage(image, null, metadata), null);
  }

  /** The smallest part outside of which nothing has changed; one pixel where nothing has at all. */
  private static Rectangle changed(byte[] before, byte[] now, int width) {
    int height = now.length / width;
    if (before == null) {
      return new Rectangle(width, height);
    }
    Rectangle part = null;
    for (int at = 0; at < now.length; at++) {
      if (before[at] != now[at]) {
        Rectangle pixel = new Rectangle(at % width, at / width, 1, 1);
        if (part == null) {
          part = pixel;
        } else if (!part.contains(pixel)) {
          part.add(pixel);
        }
      }
    }
    return part == null ? new Rectangle(1, 1) : part;
  }

  private static void describe(
      IIOMetadataNode root, Rectangle part, boolean first, double seconds) {
    IIOMetadataNode place = child(root, "ImageDescriptor");
    place.setAttribute("imageLeftPosition", String.valueOf(part.x));
    place.setAttribute("imageTopPosition", String.valueOf(part.y));
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "TRUE");
    control.setAttribute("transparentColorIndex", String.valueOf(GifPalette.TRANSPARENT));
    control.setAttribute("delayTime", String.valueOf(Math.round(100 * seconds)));
    if (first) {
      IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
      loop.setAttribute("applicationID", "NETSCAPE");
      loop.setAttribute("authenticationCode", "2.0");
      loop.setUserObject(new byte[] {1, 0, 0});
      child(root, "ApplicationExtensions").appendChild(loop);
    }
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int k = 0; k < root.getLength(); k++) {
      if (root.item(k).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(k);
      }
    }
    IIOMetadataNode made = new IIOMetadataNode(name);
    root.appendChild(made);
    return made;
  }
}
