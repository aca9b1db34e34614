namespace Conformance.ReferencePanel.Http;

/// <summary>Writes an answer; whatever the panel says goes out here.</summary>
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
        context.Response.ContentLength = answer.Chunked ? null : bytes.Length;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }
}
