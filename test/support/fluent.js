// What `@fluentui/react-components` and `@fluentui/react-icons` are in tests: bundle-fluent.js makes this file's text.
