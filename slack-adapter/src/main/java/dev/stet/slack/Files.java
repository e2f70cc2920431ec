package dev.stet.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.methods.response.files.FilesInfoResponse;
import com.slack.api.model.File;
import dev.stet.chat.Attachment;
import dev.stet.chat.Attachments;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.UnavailableFileException;
import dev.stet.chat.UnavailableFileException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Files that people send along, and texts that are sent as files. Each needs a scope of its own.
 */
final class Files implements Attachments {
  private static final MediaType TEXT = MediaType.get("text/plain; charset=utf-8");

  private final Calls calls;
  private final SlackSettings settings;

  Files(Calls calls, SlackSettings settings) {
    this.calls = calls;
    this.settings = settings;
  }

  @Override
  public InputStream open(Attachment attachment) throws IOException {
    File file = info(attachment.id());
    String address = file.getUrlPrivateDownload();
    if (address == null || !settings.trustsWithToken(URI.create(address))) {
      throw new UnavailableFileException(Reason.KEPT_ELSEWHERE, "Slack");
    }
    Response response = calls.slack().getHttpClient().get(address, Map.of(), settings.botToken());
    String type = String.valueOf(response.header("Content-Type"));
    // To whom it does not want to give a file Slack gives its page to sign in.
    boolean page = type.startsWith("text/html") && !"text/html".equals(file.getMimetype());
    if (!response.isSuccessful() || page || response.body() == null) {
      response.close();
      throw new IOException("[slack] Slack does not hand out the file: HTTP " + response.code());
    }
    return new Body(response);
  }

  private File info(String id) throws IOException {
    FilesInfoResponse answer;
    try {
      answer = calls.methods().filesInfo(request -> request.file(id));
    } catch (SlackApiException | JsonParseException e) {
      throw new IOException("[slack] Slack does not answer: " + e.getMessage(), e);
    }
    if ("missing_scope".equals(answer.getError())) {
      throw new UnavailableFileException(Reason.NO_RIGHT, "files:read");
    }
    if (!answer.isOk()) {
      throw new IOException("[slack] Slack does not hand out the file: " + answer.getError());
    }
    return answer.getFile();
  }

  @Override
  public MessageRef send(Place place, Reply reply, String name, String text)
      throws DeliveryException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    FilesGetUploadURLExternalResponse upload =
        calls.call(
            place,
            () ->
                calls
                    .methods()
                    .filesGetUploadURLExternal(r -> r.filename(name).length(bytes.length)));
    put(upload.getUploadUrl(), bytes);
    FilesCompleteUploadExternalRequest request =
        FilesCompleteUploadExternalRequest.builder()
            .files(List.of(FileDetails.builder().id(upload.getFileId()).title(name).build()))
            .channelId(place.conversation())
            .threadTs(Places.onlyReader(place) == null ? place.thread() : null)
            .initialComment(Renderer.summary(reply))
            .build();
    FilesCompleteUploadExternalResponse _ =
        calls.call(place, () -> calls.methods().filesCompleteUploadExternal(request));
    return new MessageRef(place, upload.getFileId());
  }

  /** Until the upload is completed nobody sees anything: a failure here is no message. */
  private void put(String address, byte[] bytes) throws DeliveryException {
    if (!settings.trusts(URI.create(address))) {
      throw new DeliveryException(
          DeliveryException.Outcome.REJECTED, "[slack] no place to put the file", null, null);
    }
    Request request =
        new Request.Builder().url(address).post(RequestBody.create(bytes, TEXT)).build();
    try (Response response =
        calls.slack().getHttpClient().getOkHttpClient().newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw Failures.status(response.code(), response.header("Retry-After"), null);
      }
    } catch (IOException e) {
      throw new DeliveryException(
          DeliveryException.Outcome.REFUSED, "[slack] the file did not arrive", null, e);
    }
  }

  /** The content; closing it gives the connection back. */
  private static final class Body extends FilterInputStream {
    private final Response response;

    Body(Response response) {
      super(Objects.requireNonNull(response.body()).byteStream());
      this.response = response;
    }

    @Override
    public void close() {
      response.close();
    }
  }
}
