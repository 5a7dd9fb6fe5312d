// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers;

/// <summary>One Chromium for a class, a collection or an assembly of tests; started by the first test that asks for it.</summary>
public sealed class ChromiumFixture : IAsyncDisposable
{
    private readonly SharedServer<ChromiumBrowser> _shared = new(ServerBinaries.Chromium, ChromiumBrowser.StartAsync);

    /// <summary>The running browser. Call it from the body of a test: without Chromium it skips that test, or fails it where <c>CI</c> is <c>true</c>.</summary>
    public Task<ChromiumBrowser> GetAsync() => _shared.GetAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _shared.DisposeAsync();
}
