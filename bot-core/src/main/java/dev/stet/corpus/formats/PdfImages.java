package dev.stet.corpus.formats;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/** Tells a scan from an empty page. */
final class PdfImages {
  private static final int LOOKED_AT = 20;

  private PdfImages() {}

  /** Whether one of the first pages shows a picture. */
  static boolean hasAny(PDDocument document) {
    int looked = 0;
    for (PDPage page : document.getPages()) {
      @Nullable PDResources resources = page.getResources();
      if (resources != null) {
        for (COSName name : resources.getXObjectNames()) {
          if (resources.isImageXObject(name)) {
            return true;
          }
        }
      }
      if (++looked == LOOKED_AT) {
        return false;
      }
    }
    return false;
  }
}
