namespace Conformance.ReferencePanel.Http;

/// <summary>Writes a response to the connection. All responses of the panel go through here.</summary>
internal static class ResponseWriter
{
    public static async Task Write(HttpContext context, OutgoingResponse answer)
    {
        await Task.Delay(answer.Delay, context.RequestAborted).ConfigureAwait(false);
        if (answer.ConnectionDropped)
        {
            context.Abort();
            return;
        }

        var bytes = answer.Bytes;
        context.Response.StatusCode = answer.StatusCode;
        context.Response.ContentType = answer.ContentType;
        if (!answer.Chunked)
            context.Response.ContentLength = bytes.Length;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }
}
