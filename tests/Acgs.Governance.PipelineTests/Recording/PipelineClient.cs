// Constitutional Hash: cdd01ef066bc6cf2

using System.IO.Compression;
using System.Net;
using Acgs.Governance.PipelineTests.Styles;

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>A client that follows, caches and decompresses nothing, and states the trace that it is told.</summary>
internal sealed class PipelineClient(Uri address, bool isHttp2, Arrivals arrivals) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
    })
    {
        BaseAddress = address,
        DefaultRequestVersion = isHttp2 ? HttpVersion.Version20 : HttpVersion.Version11,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        // Whoever asks has a deadline.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<Answer> AskAsync(Exchange exchange, string traceParent)
    {
        using var request = Request(exchange, traceParent);
        try
        {
            using var response = exchange.IsGivenUp ? await GiveUpAsync(request) : await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return await ReadAsync(exchange, response);
        }
        catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException)
        {
            return new(0, Headers([]), "", failed.GetType().Name);
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Exchange exchange, string traceParent)
    {
        var request = new HttpRequestMessage(exchange.Method, exchange.Path)
        {
            Version = _client.DefaultRequestVersion,
            VersionPolicy = _client.DefaultVersionPolicy,
            Content = exchange.Body,
        };
        request.Headers.Add("traceparent", traceParent);
        if (exchange.Hashes.Count > 0)
        {
            request.Headers.TryAddWithoutValidation(Answer.HashHeader, exchange.Hashes);
        }

        foreach (var (name, value) in exchange.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private async Task<HttpResponseMessage> GiveUpAsync(HttpRequestMessage request)
    {
        using var patience = new CancellationTokenSource();
        var sending = _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        await arrivals.NextAsync();
        await patience.CancelAsync();
        return await sending;
    }

    private static async Task<Answer> ReadAsync(Exchange exchange, HttpResponseMessage response)
    {
        var (body, failure) = response.StatusCode == HttpStatusCode.SwitchingProtocols
            ? (await WebSocketClient.TalkAsync(await response.Content.ReadAsStreamAsync(), exchange.FirstMessage!), null)
            : await ReadBodyAsync(response.Content);
        var headers = response.Headers.Concat(response.Content.Headers).Concat(response.TrailingHeaders)
            .SelectMany(header => header.Value, (header, value) => (header.Key, value));
        return new((int)response.StatusCode, Headers(headers), body, failure);
    }

    private static async Task<(string Body, string? Failure)> ReadBodyAsync(HttpContent content)
    {
        try
        {
            await using var body = await content.ReadAsStreamAsync();
            using var reader = new StreamReader(Decompress(body, content.Headers.ContentEncoding.SingleOrDefault()));
            return (await reader.ReadToEndAsync(), null);
        }
        catch (Exception cut) when (cut is IOException or HttpRequestException)
        {
            // How much of it arrives before the reset does is up to chance.
            return ("", cut.GetType().Name);
        }
    }

    private static Stream Decompress(Stream bytes, string? encoding) => encoding switch
    {
        "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
        "br" => new BrotliStream(bytes, CompressionMode.Decompress),
        _ => bytes,
    };

    private static ILookup<string, string> Headers(IEnumerable<(string Name, string Value)> headers) => headers
        .Where(header => !header.Name.Equals("Date", StringComparison.OrdinalIgnoreCase))
        .ToLookup(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
}
