// Constitutional Hash: cdd01ef066bc6cf2

namespace GovernedService;

/// <summary>Lists the URLs to open: printed at startup and served at the root.</summary>
internal static class Welcome
{
    private const string Example = """{"action":"delete-archive","irreversible":true,"rationale":"retention ended"}""";

    public static void Print(IConfiguration configuration) =>
        Console.WriteLine(Text((configuration["Urls"] ?? "http://localhost:5000").Split(';')[0].TrimEnd('/')));

    public static void MapWelcome(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/", (HttpRequest request) => Text($"{request.Scheme}://{request.Host}"));

    private static string Text(string address) => $"""
        The constitutional AI service, governed. Open:
          {address}/principles               the principles that decisions are judged by
          {address}/principles/transparency  one of them, looked up through the cache
          {address}/health                   is it well, and under which constitution
          {address}/health/ui                the same as a page that stays up to date
          {address}/metrics                  what Prometheus scrapes
        Judge a decision:
          curl -s {address}/decisions -H 'Content-Type: application/json' -d '{Example}'
        State another constitution, and be refused:
          curl -si {address}/principles -H 'X-Constitutional-Hash: 0000000000000000'
        Stop with Ctrl+C.

        """;
}
