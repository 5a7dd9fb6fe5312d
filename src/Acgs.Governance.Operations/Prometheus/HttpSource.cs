// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Acgs.Governance.Operations.Prometheus;

/// <summary>Reads JSON over HTTP. A failure is a sentence that names the address, without a password in it.</summary>
/// <param name="timeout">How long an answer may take; 10 seconds by default.</param>
internal sealed class HttpSource(TimeSpan? timeout = null) : IDisposable
{
    private const int LongestAnswer = 4 * 1024 * 1024;

    private readonly HttpClient _client = new() { Timeout = timeout ?? TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = LongestAnswer };

    /// <summary>The address for people.</summary>
    public static string NameOf(Uri address) => address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    /// <summary>Reads a document.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="stop">Stops.</param>
    /// <exception cref="FailureException">It cannot be read.</exception>
    public async Task<JsonElement> ReadAsync(Uri address, CancellationToken stop)
    {
        var name = NameOf(address);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
            if (address.UserInfo.Length > 0)
            {
                var credentials = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.UserInfo));
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
            }

            using var response = await _client.SendAsync(request, stop);
            if (!response.IsSuccessStatusCode)
            {
                var reason = FindError(await response.Content.ReadAsByteArrayAsync(stop));
                throw new FailureException($"{name}: the answer is {(int)response.StatusCode}{reason}");
            }

            using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(stop));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new FailureException($"{name}: the answer is not JSON");
        }
        catch (HttpRequestException exception)
        {
            throw new FailureException($"{name}: {exception.Message}", exception);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new FailureException(string.Create(
                CultureInfo.InvariantCulture, $"{name}: no answer within {_client.Timeout.TotalSeconds:0.###} s"));
        }
    }

    public void Dispose() => _client.Dispose();

    // {"status":"error","error":"query processing would load too many samples"}
    private static string FindError(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } answer
                && answer.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String
                ? $": {ConnectionFailure.Clean(error.GetString()!)}"
                : string.Empty;
        }
        catch (JsonException)
        {
            return string.Empty;
        }
    }
}
