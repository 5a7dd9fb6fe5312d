// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Acgs.Governance.Alerts.Delivery;

/// <summary>
/// Sends alerts to receivers that were configured, and to nobody else: redirects are not followed, and no proxy is used, behind which nobody knows
/// where an alert goes.
/// </summary>
internal sealed class WebhookClient : IDisposable
{
    // A bad answer is not read.
    private const int LongestDrainInBytes = 4096;
    private const int LongestHeadersInKilobytes = 16;
    private const int Redirects = 300;
    private const int ClientErrors = 400;

    // Limited, so that changes of names take effect.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(1);

    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;

    /// <param name="timeout">How long an attempt may take.</param>
    /// <param name="time">The clock.</param>
    public WebhookClient(TimeSpan timeout, TimeProvider time)
    {
        (_timeout, _time) = (timeout, time);
        _http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = ConnectionLifetime,
            MaxResponseHeadersLength = LongestHeadersInKilobytes,
            MaxResponseDrainSize = LongestDrainInBytes,
            ConnectCallback = ReceiverConnection.ConnectAsync,
            ActivityHeadersPropagator = null,
        });
    }

    /// <summary>Tries to deliver an alert once.</summary>
    /// <param name="webhook">The receiver.</param>
    /// <param name="id">The identifier of the alert.</param>
    /// <param name="body">Its JSON.</param>
    /// <param name="stop">Gives up, with an exception.</param>
    public async Task<WebhookExchange> SendAsync(Webhook webhook, string id, string body, CancellationToken stop)
    {
        var content = Encoding.UTF8.GetBytes(body);
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = WebhookSignature.Sign(webhook.Secrets, id, timestamp, content);
        var begin = _time.GetTimestamp();
        using var limit = new CancellationTokenSource(_timeout, _time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        using var request = Request(webhook, id, timestamp, signature, content);
        try
        {
            // Beyond the token: the name of a host may be looked up without being stopped.
            using var response = await _http.SendAsync(request, end.Token).WaitAsync(end.Token);
            return new(timestamp, signature, (int)response.StatusCode, Explain(response), RetryAfter(response), _time.GetElapsedTime(begin));
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            return new(timestamp, signature, Status: null, Explain(failure), RetryAfter: null, _time.GetElapsedTime(begin));
        }
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Request(Webhook webhook, string id, string timestamp, string signature, byte[] content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.ParseAdd("acgs-alerts");
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp);
        request.Headers.Add(WebhookSignature.SignatureHeader, signature);
        request.Options.Set(ReceiverConnection.MustBeLocal, webhook.Url.Scheme == Uri.UriSchemeHttp && !webhook.AllowsInsecure);
        return request;
    }

    private static string Explain(HttpResponseMessage response) => (int)response.StatusCode is >= Redirects and < ClientErrors and var status
        ? $"HTTP {status}: redirects are not followed"
        : $"HTTP {(int)response.StatusCode}";

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - _time.GetUtcNow(),
        _ => null,
    };

    private string Explain(Exception failure) => failure switch
    {
        OperationCanceledException => string.Create(CultureInfo.InvariantCulture, $"no answer within {_timeout.TotalSeconds:0.###} s"),
        HttpRequestException { InnerException: RefusedAddressException refused } => refused.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "the certificate of the receiver is not trusted",
        HttpRequestException { InnerException: SocketException socket } => Explain(socket.SocketErrorCode),
        _ => "the connection broke",
    };

    private static string Explain(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "nobody listens there",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "the name of the host is not known",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "the host cannot be reached",
        _ => $"the connection failed ({error})",
    };
}
