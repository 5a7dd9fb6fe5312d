// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Acgs.Governance.Operations.Prometheus;

/// <summary>Reads JSON over HTTP. A failure is a sentence that names the address, without a password in it.</summary>
internal sealed class HttpSource : IDisposable
{
    private const int LongestAnswer = 4 * 1024 * 1024;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client = new() { Timeout = Timeout, MaxResponseContentBufferSize = LongestAnswer };

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
                throw new FailureException($"{name}: the answer is {(int)response.StatusCode}");
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
            throw new FailureException($"{name}: {exception.Message}");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new FailureException($"{name}: no answer within {Timeout.TotalSeconds:0} seconds");
        }
    }

    public void Dispose() => _client.Dispose();
}
