// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Platform.Servers;

/// <summary>Receives the alerts of Alertmanager and of the services, and appends them to a file.</summary>
internal sealed class AlertReceiver(string file) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>A POST is a line of the file: the path and the body; a GET has the file.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body);
            await AppendAsync(JsonSerializer.Serialize(new { path = context.Request.Path.Value, body = body.RootElement }, Json));
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else if (File.Exists(file))
        {
            await context.Response.SendFileAsync(file);
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task AppendAsync(string line)
    {
        await _turn.WaitAsync();
        try
        {
            await File.AppendAllTextAsync(file, $"{line}\n");
        }
        finally
        {
            _turn.Release();
        }
    }
}
