// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Text.Json;
using Acgs.Governance.TestServers.Browsing;
using Acgs.Governance.TestServers.Processes;

namespace Acgs.Governance.TestServers;

/// <summary>A Chromium without a window, with a profile of its own, led over its debugging protocol.</summary>
public sealed class ChromiumBrowser : LocalServer
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly string _binary;

    private ChromiumBrowser(string binary)
        : base("chromium") => _binary = binary;

    /// <summary>Skips the calling test when Chromium is not installed; fails it where <c>CI</c> is <c>true</c>.</summary>
    public static void Require() => ServerBinaries.Chromium.Require();

    /// <summary>Starts a browser; see <see cref="Require"/> for a missing installation.</summary>
    public static Task<ChromiumBrowser> StartAsync() => StartAsync(new ChromiumBrowser(ServerBinaries.Chromium.Require()));

    /// <summary>Opens an address in a new tab, whose messages are recorded from its first moment on.</summary>
    /// <param name="address">What to open.</param>
    /// <param name="screen">The screen that the page sees.</param>
    public async Task<BrowserPage> OpenAsync(Uri address, BrowserScreen screen)
    {
        using var created = await Client.PutAsync(new Uri($"http://{Host}:{DebuggingPort()}/json/new?about:blank"), content: null);
        using var tab = JsonDocument.Parse(await created.Content.ReadAsStringAsync());
        var socket = await DevToolsSocket.ConnectAsync(new Uri(tab.RootElement.GetProperty("webSocketDebuggerUrl").GetString()!));
        var page = new BrowserPage(socket);
        await page.OpenAsync(address, screen);
        return page;
    }

    private protected override ProcessStartInfo Command()
    {
        Directory.CreateDirectory(Profile);
        File.Delete(PortFile);
        var command = new ProcessStartInfo(_binary,
        [
            // It chooses a port itself and writes it down: another program may have taken the one that was free.
            "--headless=new", "--remote-debugging-port=0", $"--user-data-dir={Profile}", "--no-first-run", "--no-default-browser-check",
            "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--hide-scrollbars",
            // Root may not use the sandbox; everybody else does.
            .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
            "about:blank",
        ]);
        command.Environment["HOME"] = DirectoryPath;
        return command;
    }

    private protected override Task<bool> IsReadyAsync() => Task.FromResult(File.Exists(PortFile) && DebuggingPort() > 0);

    // Its children end with it only if it may end them.
    private protected override int SignalFor(StopMode mode) => Signals.Terminate;

    private string Profile => FilePath("profile");

    private string PortFile => Path.Combine(Profile, "DevToolsActivePort");

    private int DebuggingPort() => int.TryParse(File.ReadLines(PortFile).FirstOrDefault(), out var port) ? port : 0;
}
