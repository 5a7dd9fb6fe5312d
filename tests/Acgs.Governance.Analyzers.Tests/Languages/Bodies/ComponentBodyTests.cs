// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Tests.Languages.Bodies;

/// <summary>In components the comments of the markup are told from the text of sections, attributes and code.</summary>
public sealed class ComponentBodyTests
{
    [Theory]
    [InlineData("a.vue", "<script>\nexport default { a: \"<!--\" };\n</script>\n<!-- {T} -->\n<template>\n<p/>\n</template>\n")]
    [InlineData("a.vue", "<template>\n  <p :a=\"b > 'c'\">{{ d }}</p>\n  <!-- {T} -->\n  <template #e><br></template>\n</template>\n")]
    [InlineData("a.vue", "<template></template>\n<!-- {T} -->\n")]
    [InlineData("a.vue", "<i18n>\n{ \"a\": \"b\" }\n</i18n>\n<!-- {T} -->\n")]
    [InlineData("a.vue", "<template><a/></template>\n<!--\n  {T}\n-->\n<style scoped>\na { b: c }\n</style>\n")]
    [InlineData("a.svelte", "<script>\nlet a = `</b>`;\n</script>\n<!-- {T} -->\n<p>{a}</p>\n")]
    [InlineData("a.svelte", "{#if a < b}\n  <p class=\"x {c ? \"}\" : `{`}\" {...d} on:e={() => f > g}>{@html `<i>`}</p>\n{:else}\n<!-- {T} -->\n{/if}\n")]
    [InlineData("a.svelte", "<p>a</p>\n<!-- {T} -->\n<style>\np { a: b }\n</style>\n")]
    public void Comment_BelowCode_IsMisplaced(string name, string text) => Assert.Equal("Misplaced", Judged.Verdict(name, text));

    [Theory]
    [InlineData("a.vue", "<script>\nconst a = `\n<!-- {T} -->\n`;\n</script>\n")]
    [InlineData("a.vue", "<script>\n// {T}\n</script>\n")]
    [InlineData("a.vue", "<docs>\n<!-- {T} -->\n</docs>\n")]
    [InlineData("a.vue", "<template lang=\"pug\">\n<!-- {T} -->\n</template>\n")]
    [InlineData("a.vue", "<template>\n<p a=\"\n<!-- {T} -->\n\"/>\n</template>\n")]
    [InlineData("a.vue", "<template>\n{{ `\n<!-- {T} -->\n` }}\n</template>\n")]
    [InlineData("a.vue", "<template>\n<textarea>\n<!-- {T} -->\n</textarea>\n</template>\n")]
    [InlineData("a.vue", "<template>\n<p v-pre>{{</p>\n<!-- {T} -->\n</template>\n")]
    [InlineData("a.vue", "<template>\n<p>\n<!-- {T} -->\n")]
    [InlineData("a.vue", "<template></template></template>\n<!-- {T} -->\n")]
    [InlineData("a.vue", "<template>\n<!-->\n<!-- {T} -->\n</template>\n")]
    [InlineData("a.svelte", "<p a={`\n<!-- {T} -->\n`}/>\n")]
    [InlineData("a.svelte", "<p a=\"{`\n<!-- {T} -->\n`}\"/>\n")]
    [InlineData("a.svelte", "{@html `\n<!-- {T} -->\n`}\n")]
    [InlineData("a.svelte", "<style>\n<!-- {T} -->\n</style>\n")]
    [InlineData("a.svelte", "{#if a}\n{`\n<!-- {T} -->\n")]
    [InlineData("a.svelte", "<p a=\"b>\n<!-- {T} -->\n</p>\n")]
    public void Text_LikeAComment_IsMissing(string name, string text) => Assert.Equal("Missing", Judged.Verdict(name, text));
}
