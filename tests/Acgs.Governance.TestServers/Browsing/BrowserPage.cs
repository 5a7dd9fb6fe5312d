// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acgs.Governance.TestServers.Browsing;

/// <summary>A tab of the browser.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private static readonly TimeSpan LoadDeadline = TimeSpan.FromSeconds(60);
    private readonly DevToolsSocket _socket;
    private readonly ConcurrentQueue<BrowserMessage> _messages = new();

    internal BrowserPage(DevToolsSocket socket)
    {
        _socket = socket;
        _socket.OnEvent = Record;
    }

    /// <summary>What the console would show so far: messages, exceptions that nobody caught, breaches of the page's policy, failed requests.</summary>
    public IReadOnlyList<BrowserMessage> Messages => [.. _messages];

    /// <summary>The value of an expression of JavaScript in the page; promises are awaited.</summary>
    /// <exception cref="InvalidOperationException">It threw; the message says what.</exception>
    public async Task<JsonElement> EvaluateAsync(string expression)
    {
        var answer = await _socket.SendAsync(
            "Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        return answer.TryGetProperty("exceptionDetails", out var thrown)
            ? throw new InvalidOperationException($"{expression}: {thrown}")
            : answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>The text of the first element that a selector finds; <see langword="null"/> if it finds none.</summary>
    public async Task<string?> TextAsync(string selector) =>
        (await EvaluateAsync($"document.querySelector({JsonSerializer.Serialize(selector)})?.textContent ?? null")).GetString();

    /// <summary>Waits until an expression of JavaScript is true.</summary>
    /// <exception cref="TimeoutException">It was not before the deadline; the message has the text of the page.</exception>
    public async Task UntilAsync(string expression, TimeSpan deadline)
    {
        try
        {
            await Eventually.TrueAsync(async () => (await EvaluateAsync(expression)).ValueKind == JsonValueKind.True, deadline, expression);
        }
        catch (TimeoutException late)
        {
            var text = (await EvaluateAsync("document.body.innerText")).GetString();
            throw new TimeoutException($"{late.Message} The page:\n{text}\n{string.Join('\n', Messages)}", late);
        }
    }

    /// <summary>What the window shows, as PNG.</summary>
    public async Task<byte[]> ScreenshotAsync() =>
        (await _socket.SendAsync("Page.captureScreenshot", new() { ["format"] = "png" })).GetProperty("data").GetBytesFromBase64();

    /// <summary>Changes the screen that the page sees.</summary>
    public async Task UseAsync(BrowserScreen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        await _socket.SendAsync(
            "Emulation.setDeviceMetricsOverride",
            new() { ["width"] = screen.Width, ["height"] = screen.Height, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        await _socket.SendAsync("Emulation.setEmulatedMedia", new()
        {
            ["features"] = new JsonArray(
                Feature("prefers-color-scheme", screen.IsDark ? "dark" : "light"),
                Feature("prefers-reduced-motion", screen.IsMotionReduced ? "reduce" : "no-preference")),
        });
    }

    /// <summary>Closes the tab.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _socket.SendAsync("Page.close");
        }
        finally
        {
            await _socket.DisposeAsync();
        }
    }

    internal async Task OpenAsync(Uri address, BrowserScreen screen)
    {
        foreach (var domain in (string[])["Page", "Runtime", "Log"])
        {
            await _socket.SendAsync($"{domain}.enable");
        }

        // Tabs stand in one window: the one that another covers would not be drawn, and its animations would never end.
        await _socket.SendAsync("Emulation.setFocusEmulationEnabled", new() { ["enabled"] = true });
        await UseAsync(screen);
        var opened = await _socket.SendAsync("Page.navigate", new() { ["url"] = address.AbsoluteUri });
        if (opened.TryGetProperty("errorText", out var error))
        {
            throw new InvalidOperationException($"{address} cannot be opened: {error}");
        }

        // For a moment after the navigation there is the empty page of before, or a document without an element.
        await UntilAsync("location.href !== 'about:blank' && document.readyState === 'complete'", LoadDeadline);
    }

    private static JsonObject Feature(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private void Record(string name, JsonElement parameters)
    {
        var message = name switch
        {
            "Runtime.consoleAPICalled" => new BrowserMessage("console", parameters.GetProperty("args").GetRawText()),
            "Runtime.exceptionThrown" => new BrowserMessage("exception", parameters.GetProperty("exceptionDetails").GetRawText()),
            "Log.entryAdded" when parameters.GetProperty("entry") is var entry =>
                new BrowserMessage(entry.GetProperty("source").GetString()!, entry.GetProperty("text").GetString()!),
            _ => null,
        };
        if (message is not null)
        {
            _messages.Enqueue(message);
        }
    }
}
